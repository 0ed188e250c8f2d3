-- How often letters were taken out of this database to be sent. A file outside the database knows the number too: a
-- database that is behind it is an older one, put back from a backup.
CREATE TABLE tides (
    name TEXT NOT NULL PRIMARY KEY,
    -- Of this database and its copies.
    database_id BYTEA NOT NULL,
    number BIGINT NOT NULL,
    moved_at TIMESTAMP NOT NULL
);
-- Since when a letter may have left, where that is not known from its last attempt: a backup was put back.
ALTER TABLE letters ADD COLUMN doubted_from TIMESTAMP;
