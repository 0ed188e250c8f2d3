-- Who answers instead of whoever was invited: an invitation, and the one that took its place. The first one keeps its
-- letters; its place in the frame and its answers go over.
CREATE TABLE handovers (
    invitation_id BYTEA NOT NULL PRIMARY KEY REFERENCES invitations (id),
    became BYTEA NOT NULL UNIQUE REFERENCES invitations (id),
    wave_id BYTEA NOT NULL REFERENCES waves (id),
    -- Whether the link of the first one goes on working; it then leads to the same answers.
    keeps_link BOOLEAN NOT NULL,
    handed_at TIMESTAMP NOT NULL,
    handed_by TEXT NOT NULL
);
CREATE INDEX handovers_of_wave ON handovers (wave_id);
