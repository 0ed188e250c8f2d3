-- What came back by mail: kept whole before anything is done with it, each once.
CREATE TABLE inbound_mail (
    id BYTEA NOT NULL PRIMARY KEY,
    -- SHA-256 over the recipient of the envelope and the message, in hexadecimal digits.
    digest TEXT NOT NULL UNIQUE,
    -- lmtp, pipe, maildir or webhook.
    door TEXT NOT NULL,
    received_at TIMESTAMP NOT NULL,
    recipient TEXT NOT NULL,
    -- Gone when it has been kept for as long as it is of use.
    raw BYTEA,
    class TEXT NOT NULL,
    -- The letter it is about, if that is known.
    invitation_id BYTEA REFERENCES invitations (id),
    kind TEXT,
    number INTEGER,
    -- An enhanced status code (RFC 3463), if it reports one.
    status TEXT,
    -- What it says, shortened to a line.
    words TEXT NOT NULL,
    -- Set when somebody has seen to it.
    settled_at TIMESTAMP,
    settled_by TEXT
);
CREATE INDEX inbound_mail_by_invitation ON inbound_mail (invitation_id);

-- Addresses of invitations that were put right after the wave was approved; only ever added to.
CREATE TABLE address_corrections (
    invitation_id BYTEA NOT NULL REFERENCES invitations (id),
    number INTEGER NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    corrected_at TIMESTAMP NOT NULL,
    corrected_by TEXT NOT NULL,
    PRIMARY KEY (invitation_id, number)
);
