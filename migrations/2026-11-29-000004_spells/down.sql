DROP TABLE member_events;
ALTER TABLE contacts DROP COLUMN ended_on;
CREATE TABLE last_spells (
    member_id BYTEA NOT NULL REFERENCES members (id),
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    eligible BOOLEAN NOT NULL,
    ended_on DATE,
    PRIMARY KEY (member_id, cluster_id)
);
INSERT INTO last_spells (member_id, cluster_id, eligible, ended_on)
    SELECT member_id, cluster_id, eligible, ended_on FROM memberships AS m
    WHERE number = (SELECT MAX(number) FROM memberships AS o
                    WHERE o.member_id = m.member_id AND o.cluster_id = m.cluster_id);
DROP TABLE memberships;
ALTER TABLE last_spells RENAME TO memberships;
CREATE INDEX memberships_by_cluster ON memberships (cluster_id);
