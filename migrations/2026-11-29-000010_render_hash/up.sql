-- SHA-256, in hexadecimal digits, of the message that was about to leave when the letter was last marked.
ALTER TABLE letters ADD COLUMN render_hash TEXT;
-- That of a message which may have arrived: what a person sends once more has to be the same to the byte.
ALTER TABLE letters ADD COLUMN must_equal TEXT;
ALTER TABLE letter_attempts ADD COLUMN render_hash TEXT;
