ALTER TABLE waves DROP COLUMN per_second;
