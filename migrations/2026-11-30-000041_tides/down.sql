ALTER TABLE letters DROP COLUMN doubted_from;
DROP TABLE tides;
