-- Who takes the mail of a domain, as name servers said: the domains of one host share a pace.
CREATE TABLE mail_hosts (
    domain TEXT NOT NULL PRIMARY KEY,
    -- The name of the group of domains.
    host TEXT NOT NULL,
    good_until TIMESTAMP NOT NULL
);
