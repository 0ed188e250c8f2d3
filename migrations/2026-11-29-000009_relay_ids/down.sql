DROP INDEX letters_by_relay_id;
