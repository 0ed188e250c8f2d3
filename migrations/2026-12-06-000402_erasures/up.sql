-- Who was erased: by a pseudonym under the master key, with what went and what stayed. No name, no address.
CREATE TABLE erasures (
    id BYTEA NOT NULL PRIMARY KEY,
    pseudonym TEXT NOT NULL,
    erased_at TIMESTAMP NOT NULL,
    erased_by TEXT NOT NULL,
    proof TEXT NOT NULL,
    sha256 TEXT NOT NULL
);
