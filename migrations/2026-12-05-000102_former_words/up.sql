-- The own words of a letter that made place for the usual ones, until they are put back or others make place.
CREATE TABLE former_words (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    set_aside_at TIMESTAMP NOT NULL,
    set_aside_by TEXT NOT NULL,
    PRIMARY KEY (wave_id, kind, language)
);
