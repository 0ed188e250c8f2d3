-- One set of statements for SQLite and PostgreSQL: portable types only.
-- Ids are 16 bytes made by the application. Times are UTC.

CREATE TABLE surveys (
    id BYTEA NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL
);

-- The author's text as it came; never changed once stored.
CREATE TABLE survey_versions (
    id BYTEA NOT NULL PRIMARY KEY,
    survey_id BYTEA NOT NULL REFERENCES surveys (id),
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (survey_id, number)
);

CREATE TABLE clusters (
    id BYTEA NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    cluster_type TEXT NOT NULL,
    starts_on DATE,
    ends_on DATE
);

-- A company.
CREATE TABLE members (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    enterprise_number TEXT,
    language TEXT,
    size_class TEXT,
    joined_year INTEGER,
    created_at TIMESTAMP NOT NULL
);

-- A person at a member. Rank 0 is the one who is invited.
CREATE TABLE contacts (
    id BYTEA NOT NULL PRIMARY KEY,
    member_id BYTEA NOT NULL REFERENCES members (id),
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    first_name TEXT,
    last_name TEXT,
    job_title TEXT,
    language TEXT,
    rank INTEGER NOT NULL,
    UNIQUE (member_id, address_key)
);
CREATE INDEX contacts_by_address ON contacts (address_key);

CREATE TABLE memberships (
    member_id BYTEA NOT NULL REFERENCES members (id),
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    eligible BOOLEAN NOT NULL,
    ended_on DATE,
    PRIMARY KEY (member_id, cluster_id)
);
CREATE INDEX memberships_by_cluster ON memberships (cluster_id);

-- Addresses that must not be written to, in any wave.
CREATE TABLE suppressions (
    address_key TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    noted_by TEXT NOT NULL
);

-- An address list as it was handed in, kept whatever became of it.
CREATE TABLE list_uploads (
    id BYTEA NOT NULL PRIMARY KEY,
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    file_name TEXT NOT NULL,
    content BYTEA NOT NULL,
    state TEXT NOT NULL,
    uploaded_at TIMESTAMP NOT NULL,
    uploaded_by TEXT NOT NULL,
    decided_at TIMESTAMP,
    decided_by TEXT,
    new_count INTEGER NOT NULL,
    changed_count INTEGER NOT NULL,
    unchanged_count INTEGER NOT NULL,
    gone_count INTEGER NOT NULL,
    blocked_count INTEGER NOT NULL
);
CREATE INDEX list_uploads_by_cluster ON list_uploads (cluster_id);

CREATE TABLE waves (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    survey_version_id BYTEA NOT NULL REFERENCES survey_versions (id),
    state TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    closes_at TIMESTAMP NOT NULL,
    -- Who signs the letters, and whom a respondent may turn to.
    sender_name TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    -- The key of its links, wrapped under the master key, which is not in the database.
    wrapped_key BYTEA NOT NULL,
    reminders INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by TEXT NOT NULL,
    approved_at TIMESTAMP,
    approved_by TEXT,
    closed_at TIMESTAMP
);

CREATE TABLE wave_clusters (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    PRIMARY KEY (wave_id, cluster_id)
);

-- One per person and wave. The id is derived from both.
CREATE TABLE invitations (
    id BYTEA NOT NULL PRIMARY KEY,
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    member_id BYTEA NOT NULL,
    contact_id BYTEA NOT NULL,
    member_name TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL
);
CREATE INDEX invitations_by_wave ON invitations (wave_id);

-- The frozen list of who is asked, one row per invitation and cluster.
CREATE TABLE frame_rows (
    invitation_id BYTEA NOT NULL REFERENCES invitations (id),
    cluster_id BYTEA NOT NULL,
    wave_id BYTEA NOT NULL,
    cluster_code TEXT NOT NULL,
    cluster_name TEXT NOT NULL,
    cluster_type TEXT NOT NULL,
    -- What is known of the member, as a JSON object from name to text.
    attributes TEXT NOT NULL,
    PRIMARY KEY (invitation_id, cluster_id)
);
CREATE INDEX frame_rows_by_wave ON frame_rows (wave_id);

-- The mail ledger: one row per letter.
CREATE TABLE letters (
    invitation_id BYTEA NOT NULL REFERENCES invitations (id),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    wave_id BYTEA NOT NULL,
    state TEXT NOT NULL,
    due_at TIMESTAMP NOT NULL,
    -- The Date header; fixed, so that a retry is the same letter to the byte.
    dated_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL,
    fence BIGINT NOT NULL,
    leased_until TIMESTAMP,
    accepted_at TIMESTAMP,
    reply TEXT,
    PRIMARY KEY (invitation_id, kind, number)
);
CREATE INDEX letters_by_wave ON letters (wave_id, state);
CREATE INDEX letters_due ON letters (state, due_at);

-- What happened each time a letter was tried; only ever added to.
CREATE TABLE letter_attempts (
    invitation_id BYTEA NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    fence BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    outcome TEXT NOT NULL,
    code INTEGER,
    text TEXT NOT NULL,
    PRIMARY KEY (invitation_id, kind, number, fence)
);

-- One document per response.
CREATE TABLE responses (
    invitation_id BYTEA NOT NULL PRIMARY KEY REFERENCES invitations (id),
    wave_id BYTEA NOT NULL,
    survey_version_id BYTEA NOT NULL,
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    language TEXT NOT NULL,
    document TEXT NOT NULL,
    -- The page that was saved last, to go on from.
    last_page TEXT NOT NULL,
    started_at TIMESTAMP NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    reference TEXT NOT NULL
);
CREATE INDEX responses_by_wave ON responses (wave_id);

CREATE TABLE users (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

-- The key itself is only with the browser; here is its hash.
CREATE TABLE sessions (
    key_hash BYTEA NOT NULL PRIMARY KEY,
    user_id BYTEA NOT NULL REFERENCES users (id),
    created_at TIMESTAMP NOT NULL
);

-- Failed logins, to slow guessing down.
CREATE TABLE login_failures (
    name TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TIMESTAMP NOT NULL
);
