-- Mail services report by the number under which they took a letter.
CREATE INDEX letters_by_relay_id ON letters (relay_id);
