-- What the house knows of why an address must not be written to: the wave, or what somebody said. May be empty.
ALTER TABLE suppressions ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

-- Addresses that may be written to again, with who said so and why; only ever added to.
CREATE TABLE lifted_suppressions (
    address_key TEXT NOT NULL,
    -- 1, 2, 3 … of the address.
    number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    noted_by TEXT NOT NULL,
    evidence TEXT NOT NULL,
    lifted_at TIMESTAMP NOT NULL,
    lifted_by TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (address_key, number)
);
