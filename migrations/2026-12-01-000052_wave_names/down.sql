DROP INDEX waves_by_name_key;
ALTER TABLE waves DROP COLUMN name_key;
