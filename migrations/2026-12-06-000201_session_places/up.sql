-- From where a session was begun, and with which browser, in a few words: so that people know their own.
ALTER TABLE sessions ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN browser TEXT NOT NULL DEFAULT '';
CREATE INDEX sessions_of_user ON sessions (user_id);
