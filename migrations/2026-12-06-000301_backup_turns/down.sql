DROP TABLE backup_turns;
