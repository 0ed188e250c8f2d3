-- A membership is a time now: from its first day until the first day on which the member is one no longer. Whoever
-- comes back begins another, and what has been stays. Since when the members of before have been one, nobody wrote
-- down: their first day is empty.
CREATE TABLE spells (
    member_id BYTEA NOT NULL REFERENCES members (id),
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    -- 1, 2, 3 … of the member in the cluster.
    number INTEGER NOT NULL,
    eligible BOOLEAN NOT NULL,
    starts_on DATE,
    ended_on DATE,
    PRIMARY KEY (member_id, cluster_id, number)
);
INSERT INTO spells (member_id, cluster_id, number, eligible, ended_on)
    SELECT member_id, cluster_id, 1, eligible, ended_on FROM memberships;
DROP TABLE memberships;
ALTER TABLE spells RENAME TO memberships;
CREATE INDEX memberships_by_cluster ON memberships (cluster_id);

-- The first day on which a contact is at the member no longer.
ALTER TABLE contacts ADD COLUMN ended_on DATE;

-- What people did to a member by hand; only ever added to.
CREATE TABLE member_events (
    member_id BYTEA NOT NULL REFERENCES members (id),
    number INTEGER NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    happened_by TEXT NOT NULL,
    step TEXT NOT NULL,
    -- The code of the cluster, or the address of the contact.
    subject TEXT NOT NULL,
    -- What changed, such as a day; may be empty.
    detail TEXT NOT NULL,
    PRIMARY KEY (member_id, number)
);
