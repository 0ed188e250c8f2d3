-- Who can join a person to an answer, by wave: what respondents are told comes from here. Waves from before are as
-- confidential as they always were.
CREATE TABLE wave_privacy (
    wave_id BYTEA NOT NULL PRIMARY KEY REFERENCES waves (id),
    mode TEXT NOT NULL
);

INSERT INTO wave_privacy (wave_id, mode) SELECT id, 'confidential' FROM waves;
