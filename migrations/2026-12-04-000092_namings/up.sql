-- Whoever names a colleague and then another one has named two: each naming stays, and the last one counts.
CREATE TABLE namings (
    invitation_id BYTEA NOT NULL REFERENCES invitations (id),
    -- 1, 2, 3 … of the invitation.
    number INTEGER NOT NULL,
    wave_id BYTEA NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    named_at TIMESTAMP NOT NULL,
    PRIMARY KEY (invitation_id, number)
);
INSERT INTO namings (invitation_id, number, wave_id, name, address, named_at)
    SELECT invitation_id, 1, wave_id, name, address, named_at FROM named_colleagues;
DROP TABLE named_colleagues;
ALTER TABLE namings RENAME TO named_colleagues;
CREATE INDEX named_colleagues_by_wave ON named_colleagues (wave_id);
