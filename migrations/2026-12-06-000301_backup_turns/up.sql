-- The backups that the house makes by itself: each moment at which one is due, who took it on, and why there is none.
CREATE TABLE backup_turns (
    due_at TIMESTAMP NOT NULL PRIMARY KEY,
    taken_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    fault TEXT NOT NULL
);
