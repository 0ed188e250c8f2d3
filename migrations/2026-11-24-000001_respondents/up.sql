-- Whether answers that were sent in can still be changed, and sent again, until the wave closes.
ALTER TABLE waves ADD COLUMN answers_can_change BOOLEAN NOT NULL DEFAULT FALSE;

-- Answers that do not count: being changed after they were sent in, or come in after the close. The document beside it
-- is what counts. late_at says when they came, if that was after the close.
ALTER TABLE responses ADD COLUMN draft TEXT;
ALTER TABLE responses ADD COLUMN late_at TIMESTAMP;

-- Which open page wrote which field, as a JSON object: so that a page that saves itself is not in its own way.
ALTER TABLE responses ADD COLUMN hands TEXT NOT NULL DEFAULT '{}';

-- Whoever is not to be asked, as they say themselves: one row per invitation, gone when it is taken back.
CREATE TABLE declines (
    invitation_id BYTEA NOT NULL PRIMARY KEY REFERENCES invitations (id),
    wave_id BYTEA NOT NULL,
    reason TEXT NOT NULL,
    declined_at TIMESTAMP NOT NULL
);
CREATE INDEX declines_by_wave ON declines (wave_id);

-- Who at the company is better asked next time, as the person invited says. Nobody is written to because of it.
CREATE TABLE named_colleagues (
    invitation_id BYTEA NOT NULL PRIMARY KEY REFERENCES invitations (id),
    wave_id BYTEA NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    named_at TIMESTAMP NOT NULL
);
CREATE INDEX named_colleagues_by_wave ON named_colleagues (wave_id);
