-- What open answers are about: themes per question of a wave, by the name of its column.
CREATE TABLE themes (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    field TEXT NOT NULL,
    code INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (wave_id, field, code)
);

-- The texts of a theme. A text is known by a key that is made of its words as they may be read: no row joins it to
-- whoever wrote it.
CREATE TABLE theme_texts (
    wave_id BYTEA NOT NULL,
    field TEXT NOT NULL,
    text_key BYTEA NOT NULL,
    code INTEGER NOT NULL,
    PRIMARY KEY (wave_id, field, text_key, code),
    FOREIGN KEY (wave_id, field, code) REFERENCES themes (wave_id, field, code)
);
