-- The second factor of a user: the secret of their app, sealed under a key that is not in the database. It counts once a
-- code was shown; the step of the last code that was taken is kept, so that none is taken twice.
CREATE TABLE second_factors (
    user_id BYTEA NOT NULL PRIMARY KEY REFERENCES users (id),
    sealed_secret BYTEA NOT NULL,
    begun_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP,
    last_step BIGINT NOT NULL
);

-- Recovery codes that were not used yet, hashed under the same key.
CREATE TABLE recovery_codes (
    user_id BYTEA NOT NULL REFERENCES users (id),
    code_hash BYTEA NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);
