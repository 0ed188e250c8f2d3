-- Definitions that are being written in the browser, faults and all.
CREATE TABLE drafts (
    id BYTEA NOT NULL PRIMARY KEY,
    -- The survey and the version it was begun from; empty and 0 for a new survey.
    survey_code TEXT NOT NULL,
    survey_version INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- The text that counts, the newest one without faults (0: none yet), and the last number given out.
    revision INTEGER NOT NULL,
    readable INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL
);

-- Every text that somebody typed, also the one that another person overtook.
CREATE TABLE draft_texts (
    draft_id BYTEA NOT NULL REFERENCES drafts (id),
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    cause TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    saved_by TEXT NOT NULL,
    PRIMARY KEY (draft_id, number)
);
