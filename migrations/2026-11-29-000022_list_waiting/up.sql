-- What a list that was taken over at once says of members that are in another cluster too: it waits for an evaluator.
CREATE TABLE list_waiting (
    upload_id BYTEA NOT NULL REFERENCES list_uploads (id),
    -- Of the list.
    line INTEGER NOT NULL,
    member_id BYTEA NOT NULL,
    contact_id BYTEA NOT NULL,
    -- What it says otherwise than what was known, as JSON; may be nothing.
    changes TEXT NOT NULL,
    settled_at TIMESTAMP,
    settled_by TEXT,
    -- Whether it was taken over when it was settled.
    taken BOOLEAN NOT NULL,
    PRIMARY KEY (upload_id, line)
);
