-- When the list was first changed after its manager signed it off, and by whom: what stands there now, nobody signed.
ALTER TABLE sign_offs ADD COLUMN changed_at TIMESTAMP;
ALTER TABLE sign_offs ADD COLUMN changed_by TEXT;
