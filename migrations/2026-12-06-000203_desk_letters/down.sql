DROP TABLE desk_letters;
DROP TABLE account_links;
DROP INDEX users_by_address;
ALTER TABLE users DROP COLUMN language;
ALTER TABLE users DROP COLUMN address_key;
ALTER TABLE users DROP COLUMN address;
