ALTER TABLE inbound_mail DROP COLUMN sender;
