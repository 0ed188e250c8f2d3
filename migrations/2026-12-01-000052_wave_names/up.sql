-- The name of a wave without regard to capitals, which no two made at the same moment share. Waves of before keep their
-- name as it is: two of them may differ in nothing but capitals.
ALTER TABLE waves ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
UPDATE waves SET name_key = name;
CREATE UNIQUE INDEX waves_by_name_key ON waves (name_key);
