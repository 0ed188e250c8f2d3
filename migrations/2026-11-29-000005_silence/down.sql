DROP TABLE lifted_suppressions;
ALTER TABLE suppressions DROP COLUMN evidence;
