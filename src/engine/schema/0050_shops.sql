CREATE TABLE shop(
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    seller_type TEXT NOT NULL,
    app_key TEXT NOT NULL,
    api_url TEXT NOT NULL,
    auth_url TEXT NOT NULL,
    ca_file TEXT NOT NULL,
    connected INTEGER NOT NULL, -- UTC seconds
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
