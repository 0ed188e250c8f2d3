-- Links that open the desk of one cluster for its manager. The link itself is not here: it is the id with a proof
-- under the key of the house.
CREATE TABLE cluster_links (
    id BYTEA NOT NULL PRIMARY KEY,
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    person_name TEXT NOT NULL,
    person_address TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Whether a list that is signed off is taken over at once, or waits for an evaluator.
    takes_over BOOLEAN NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by TEXT NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    revoked_by TEXT
);
CREATE INDEX cluster_links_by_cluster ON cluster_links (cluster_id);

-- Lists that the manager of their cluster said are complete and right.
CREATE TABLE sign_offs (
    upload_id BYTEA NOT NULL PRIMARY KEY REFERENCES list_uploads (id),
    cluster_id BYTEA NOT NULL REFERENCES clusters (id),
    link_id BYTEA NOT NULL REFERENCES cluster_links (id),
    signed_at TIMESTAMP NOT NULL,
    signed_by TEXT NOT NULL
);
CREATE INDEX sign_offs_by_cluster ON sign_offs (cluster_id);
