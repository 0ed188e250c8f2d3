CREATE TABLE last_named (
    invitation_id BYTEA NOT NULL PRIMARY KEY REFERENCES invitations (id),
    wave_id BYTEA NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    named_at TIMESTAMP NOT NULL
);
INSERT INTO last_named (invitation_id, wave_id, name, address, named_at)
    SELECT invitation_id, wave_id, name, address, named_at FROM named_colleagues AS n
    WHERE number = (SELECT MAX(number) FROM named_colleagues AS o WHERE o.invitation_id = n.invitation_id);
DROP TABLE named_colleagues;
ALTER TABLE last_named RENAME TO named_colleagues;
CREATE INDEX named_colleagues_by_wave ON named_colleagues (wave_id);
