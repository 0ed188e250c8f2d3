-- The paces that all workers keep together: of the relay, of each wave, of each group of domains.
CREATE TABLE throttles (
    name TEXT NOT NULL PRIMARY KEY,
    -- The next free turn, by the clock of the database.
    next_at TIMESTAMP NOT NULL,
    -- How many times slower than usual, since there was a complaint of the speed.
    slowness DOUBLE PRECISION NOT NULL,
    changed_at TIMESTAMP NOT NULL
);
