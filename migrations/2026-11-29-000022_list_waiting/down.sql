DROP TABLE list_waiting;
