-- Which versions of its survey a wave has taken over since it was made.
CREATE TABLE wave_revisions (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    number INTEGER NOT NULL,
    survey_version_id BYTEA NOT NULL REFERENCES survey_versions (id),
    revised_at TIMESTAMP NOT NULL,
    revised_by TEXT NOT NULL,
    PRIMARY KEY (wave_id, number)
);

-- Answers on trial, by evaluators. They lie apart from the responses, so that nothing can count them.
CREATE TABLE trials (
    id BYTEA NOT NULL PRIMARY KEY,
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    survey_version_id BYTEA NOT NULL REFERENCES survey_versions (id),
    -- The clusters and attributes of the made-up company, as a JSON object.
    company TEXT NOT NULL,
    -- made, started or sent.
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    language TEXT NOT NULL,
    document TEXT NOT NULL,
    last_page TEXT NOT NULL,
    started_at TIMESTAMP NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    reference TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by TEXT NOT NULL,
    draft TEXT,
    hands TEXT NOT NULL
);
CREATE INDEX trials_by_wave ON trials (wave_id);
