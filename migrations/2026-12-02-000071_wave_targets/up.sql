-- The shares of those asked that a wave aims at, as JSON; empty where it aims at none.
ALTER TABLE waves ADD COLUMN targets TEXT NOT NULL DEFAULT '';
-- The settings of the house that its letters were approved with, as JSON; empty for waves approved before these were kept.
ALTER TABLE waves ADD COLUMN approved_settings TEXT NOT NULL DEFAULT '';
