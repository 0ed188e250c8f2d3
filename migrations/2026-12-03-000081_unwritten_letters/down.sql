ALTER TABLE letters DROP COLUMN unwritten_at;
