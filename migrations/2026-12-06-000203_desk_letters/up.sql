-- Where people who log in get mail, and in which language they were last here.
ALTER TABLE users ADD COLUMN address TEXT;
ALTER TABLE users ADD COLUMN address_key TEXT;
ALTER TABLE users ADD COLUMN language TEXT;
CREATE UNIQUE INDEX users_by_address ON users (address_key);

-- Invitations to the desk, and ways to a new password. The token is only in the letter; here is its hash, once the letter
-- is on its way. One that was used is gone.
CREATE TABLE account_links (
    id BYTEA NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    token_hash BYTEA UNIQUE,
    user_id BYTEA REFERENCES users (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    role TEXT NOT NULL,
    survey_code TEXT NOT NULL,
    cluster_code TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by TEXT NOT NULL,
    until_at TIMESTAMP
);

-- Letters to people of the desk. A letter is taken before its text leaves, and never twice after that. Of one that was
-- asked for at the door nobody knows yet whether anybody has the address.
CREATE TABLE desk_letters (
    id BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    link_id BYTEA,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    language TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at TIMESTAMP NOT NULL,
    reply TEXT NOT NULL
);
CREATE INDEX desk_letters_due ON desk_letters (state, due_at);
