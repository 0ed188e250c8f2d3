-- Letters of this wave a second; 0 is the pace of the house.
ALTER TABLE waves ADD COLUMN per_second INTEGER NOT NULL DEFAULT 0;
