-- What orders hold of a SKU beside what can still be ordered (Inventory Search). It is the platform's figure alone:
-- each sync renews it, nobody edits it, so it stands beside the SKU and not in it. Only SKUs of which something is held
-- have a row.
CREATE TABLE sku_reserved(
    sku INTEGER PRIMARY KEY REFERENCES sku(row) ON DELETE CASCADE,
    pieces INTEGER NOT NULL,
    stock TEXT NOT NULL -- JSON object: warehouse id -> pieces
) STRICT;
