-- Who wrote what came back; empty for what came before.
ALTER TABLE inbound_mail ADD COLUMN sender TEXT NOT NULL DEFAULT '';
