DROP INDEX sessions_of_user;
ALTER TABLE sessions DROP COLUMN browser;
ALTER TABLE sessions DROP COLUMN place;
