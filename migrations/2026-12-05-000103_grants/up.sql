-- What each user may do: a role, for every survey or one, for every cluster or one; an empty code is every one of them.
CREATE TABLE grants (
    user_id BYTEA NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    survey_code TEXT NOT NULL,
    cluster_code TEXT NOT NULL,
    given_at TIMESTAMP NOT NULL,
    given_by TEXT NOT NULL,
    PRIMARY KEY (user_id, role, survey_code, cluster_code)
);
-- Until now everybody who could log in could do everything.
INSERT INTO grants (user_id, role, survey_code, cluster_code, given_at, given_by)
    SELECT id, 'administrator', '', '', created_at, '' FROM users;
