ALTER TABLE waves DROP COLUMN approved_settings;
ALTER TABLE waves DROP COLUMN targets;
