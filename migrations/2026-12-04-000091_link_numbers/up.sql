-- Which personal link of an invitation works: 0 for the first, one more each time its address is put right. Whoever
-- owns the address that was wrong opens nothing with the letter that went there.
ALTER TABLE invitations ADD COLUMN link_number INTEGER NOT NULL DEFAULT 0;
