-- When the letters of a wave may leave. Not before opens_at; nothing in the quiet hours, which are minutes of the day
-- in the zone of the wave, none when both are the same.
ALTER TABLE waves ADD COLUMN opens_at TIMESTAMP;
ALTER TABLE waves ADD COLUMN hold_minutes INTEGER NOT NULL DEFAULT 10;
ALTER TABLE waves ADD COLUMN quiet_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waves ADD COLUMN quiet_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waves ADD COLUMN quiet_weekends BOOLEAN NOT NULL DEFAULT FALSE;
-- Set while a wave that was sent can still be taken back: when its letters leave.
ALTER TABLE waves ADD COLUMN leaves_at TIMESTAMP;
-- Whether two people have to approve it.
ALTER TABLE waves ADD COLUMN four_eyes BOOLEAN NOT NULL DEFAULT FALSE;
-- Whether a company in several clusters gets a letter for each of them instead of one that names all.
ALTER TABLE waves ADD COLUMN one_each BOOLEAN NOT NULL DEFAULT FALSE;
-- Whether whoever sends answers in gets a letter that says so, and whether they are thanked at the close.
ALTER TABLE waves ADD COLUMN confirms BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE waves ADD COLUMN thanks BOOLEAN NOT NULL DEFAULT FALSE;

-- What was done with a wave, by whom and why; only ever added to.
CREATE TABLE wave_events (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    number INTEGER NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    happened_by TEXT NOT NULL,
    step TEXT NOT NULL,
    -- The state after it.
    state TEXT NOT NULL,
    -- Why, in the words of whoever did it; may be empty.
    reason TEXT NOT NULL,
    -- What it concerned, such as the new closing time; may be empty.
    detail TEXT NOT NULL,
    PRIMARY KEY (wave_id, number)
);

-- The last dry run of a wave: what it found, and the fingerprint of everything its letters are made of.
CREATE TABLE wave_checks (
    wave_id BYTEA NOT NULL PRIMARY KEY REFERENCES waves (id),
    fingerprint TEXT NOT NULL,
    report TEXT NOT NULL,
    checked_at TIMESTAMP NOT NULL,
    checked_by TEXT NOT NULL
);

-- Who has approved which fingerprint; with four eyes it takes two.
CREATE TABLE wave_approvals (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    approved_by TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    approved_at TIMESTAMP NOT NULL,
    PRIMARY KEY (wave_id, approved_by)
);

-- Reminders that leave by themselves at their time.
CREATE TABLE planned_reminders (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    number INTEGER NOT NULL,
    audience TEXT NOT NULL,
    due_at TIMESTAMP NOT NULL,
    -- planned, done, or skipped with the reason.
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (wave_id, number)
);
CREATE INDEX planned_reminders_due ON planned_reminders (state, due_at);

-- The words of a letter where a wave has its own.
CREATE TABLE wave_letters (
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    written_by TEXT NOT NULL,
    PRIMARY KEY (wave_id, kind, language)
);
