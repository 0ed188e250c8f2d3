DROP TABLE trials;
DROP TABLE wave_revisions;
