-- When it was last found that a letter can't be written; it waits until somebody has mended its words or the settings.
ALTER TABLE letters ADD COLUMN unwritten_at TIMESTAMP;
