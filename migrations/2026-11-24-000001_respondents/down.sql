DROP TABLE named_colleagues;
DROP TABLE declines;
ALTER TABLE responses DROP COLUMN hands;
ALTER TABLE responses DROP COLUMN late_at;
ALTER TABLE responses DROP COLUMN draft;
ALTER TABLE waves DROP COLUMN answers_can_change;
