-- When the relay's last word about a letter was written down: taken, or refused for good.
ALTER TABLE letters ADD COLUMN settled_at TIMESTAMP;
-- The relay's codes and the number it keeps the letter under.
ALTER TABLE letters ADD COLUMN code INTEGER;
ALTER TABLE letters ADD COLUMN enhanced TEXT;
ALTER TABLE letters ADD COLUMN relay_id TEXT;
-- What a refusal or a later report says of it: hard (the address is wrong), soft, policy (content or sender not liked),
-- complaint.
ALTER TABLE letters ADD COLUMN bounce TEXT;
ALTER TABLE letters ADD COLUMN bounced_at TIMESTAMP;
ALTER TABLE letter_attempts ADD COLUMN enhanced TEXT;
CREATE INDEX letters_settled ON letters (wave_id, settled_at);

-- What the post must leave alone for a while: the relay, or the letters to one group of domains. All workers keep to it.
CREATE TABLE post_rests (
    name TEXT NOT NULL PRIMARY KEY,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP NOT NULL,
    troubles INTEGER NOT NULL,
    phase TEXT NOT NULL,
    code INTEGER,
    why TEXT NOT NULL,
    needs_a_person BOOLEAN NOT NULL
);
