ALTER TABLE letter_attempts DROP COLUMN render_hash;
ALTER TABLE letters DROP COLUMN must_equal;
ALTER TABLE letters DROP COLUMN render_hash;
