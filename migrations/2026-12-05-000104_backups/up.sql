-- The backups that were made of this database: when, how long the file is, how many rows it holds.
CREATE TABLE backups (
    made_at TIMESTAMP NOT NULL PRIMARY KEY,
    bytes BIGINT NOT NULL,
    row_count BIGINT NOT NULL
);
