-- Who did what, on which thing: only ever added to. Each row holds the hash of the one before it and its own, so that
-- one that is altered, taken out or moved breaks the chain.
CREATE TABLE audit (
    -- 1, 2, 3 … without a gap.
    number BIGINT NOT NULL PRIMARY KEY,
    happened_at TIMESTAMP NOT NULL,
    happened_by TEXT NOT NULL,
    -- desk, command, manager-link or house.
    door TEXT NOT NULL,
    act TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL,
    previous_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);

-- Pages show what was done of one kind.
CREATE INDEX audit_by_act ON audit (act, number);
