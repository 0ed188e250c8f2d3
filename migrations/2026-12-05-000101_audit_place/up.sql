-- From which machine: the network address of whoever is at the desk, or the host and user of a command. Empty where there
-- is none, and in every entry that is older than this column: their hashes leave it out.
ALTER TABLE audit ADD COLUMN place TEXT NOT NULL DEFAULT '';
