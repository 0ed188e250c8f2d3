-- What a member does and where, in the words of its cluster's list.
ALTER TABLE members ADD COLUMN sector TEXT;
ALTER TABLE members ADD COLUMN region TEXT;

-- What was said by hand of how a list is to be read, and of its columns, as JSON. Its bytes stay as they came.
ALTER TABLE list_uploads ADD COLUMN format TEXT NOT NULL DEFAULT '{}';
ALTER TABLE list_uploads ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';
-- When taking it over was undone for the last time.
ALTER TABLE list_uploads ADD COLUMN undone_at TIMESTAMP;
ALTER TABLE list_uploads ADD COLUMN undone_by TEXT;

-- What was put right in a list, laid over its cells each time it is read; only ever added to and withdrawn.
CREATE TABLE list_edits (
    upload_id BYTEA NOT NULL REFERENCES list_uploads (id),
    number INTEGER NOT NULL,
    -- cell, alike or row.
    kind TEXT NOT NULL,
    line INTEGER NOT NULL,
    -- From 1; 0 for a whole row.
    column_number INTEGER NOT NULL,
    -- What stood there: where something else stands, the edit does nothing.
    was TEXT NOT NULL,
    value TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by TEXT NOT NULL,
    withdrawn_at TIMESTAMP,
    withdrawn_by TEXT,
    PRIMARY KEY (upload_id, number)
);

-- Whether somebody in a list is somebody known whom they resemble.
CREATE TABLE list_verdicts (
    upload_id BYTEA NOT NULL REFERENCES list_uploads (id),
    line INTEGER NOT NULL,
    contact_id BYTEA NOT NULL,
    verdict TEXT NOT NULL,
    given_at TIMESTAMP NOT NULL,
    given_by TEXT NOT NULL,
    PRIMARY KEY (upload_id, line, contact_id)
);

-- What a heading of a cluster's lists stands for, as somebody said; empty when its column is not used.
CREATE TABLE list_mappings (
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    heading_key TEXT NOT NULL,
    field TEXT NOT NULL,
    said_at TIMESTAMP NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (cluster_id, heading_key)
);

-- What taking a list over changed: each row before and after, as JSON; empty where there was none.
CREATE TABLE list_journal (
    upload_id BYTEA NOT NULL REFERENCES list_uploads (id),
    number INTEGER NOT NULL,
    -- member, contact or membership.
    subject TEXT NOT NULL,
    member_id BYTEA NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (upload_id, number)
);
