-- What the house vouches with, sealed under the master key, once that was changed: one row, named proof. Without it, that is
-- the master key itself.
CREATE TABLE house_secrets (
    name TEXT NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL,
    sealed_at TIMESTAMP NOT NULL
);
