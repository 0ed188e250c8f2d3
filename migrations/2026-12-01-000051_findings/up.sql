-- What is written about the results of a survey, with bound numbers: one text per language.
CREATE TABLE findings (
    survey_id BYTEA NOT NULL REFERENCES surveys (id),
    language TEXT NOT NULL,
    -- The text that counts, and the last number given out.
    revision INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (survey_id, language)
);

-- Every text that somebody saved, also the one that another person overtook. An empty one takes the findings off.
CREATE TABLE findings_texts (
    survey_id BYTEA NOT NULL,
    language TEXT NOT NULL,
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    cause TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    saved_by TEXT NOT NULL,
    PRIMARY KEY (survey_id, language, number),
    FOREIGN KEY (survey_id, language) REFERENCES findings (survey_id, language)
);
