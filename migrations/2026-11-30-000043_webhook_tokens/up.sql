-- The tokens under signed events of mail services, each with the event it came with: no other event may come with it.
CREATE TABLE webhook_tokens (
    token TEXT NOT NULL PRIMARY KEY,
    -- SHA-256 of what came with it.
    digest TEXT NOT NULL,
    seen_at TIMESTAMP NOT NULL
);
