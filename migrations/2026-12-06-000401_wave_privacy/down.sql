DROP TABLE wave_privacy;
