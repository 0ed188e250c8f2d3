DROP TABLE post_rests;
DROP INDEX letters_settled;
ALTER TABLE letter_attempts DROP COLUMN enhanced;
ALTER TABLE letters DROP COLUMN bounced_at;
ALTER TABLE letters DROP COLUMN bounce;
ALTER TABLE letters DROP COLUMN relay_id;
ALTER TABLE letters DROP COLUMN enhanced;
ALTER TABLE letters DROP COLUMN code;
ALTER TABLE letters DROP COLUMN settled_at;
