-- What the store keeps about itself.
CREATE TABLE store_migration (
    number   INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    checksum TEXT NOT NULL, -- SHA-256 of the script that ran
    applied  INTEGER NOT NULL -- UTC seconds
) STRICT;

-- "clean": 1 when the last program closed the file in order.
CREATE TABLE store_state (
    key   TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
