ALTER TABLE sign_offs DROP COLUMN changed_by;
ALTER TABLE sign_offs DROP COLUMN changed_at;
