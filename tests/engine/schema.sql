-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE brand(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE(shop, id)
) STRICT;

CREATE TABLE catalog_conflict(
    row INTEGER PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product(row) ON DELETE CASCADE,
    sku INTEGER NOT NULL,     -- 0 for a field of the product
    field TEXT NOT NULL,
    base TEXT NOT NULL,       -- JSON values
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    found INTEGER NOT NULL,
    UNIQUE(product, sku, field)
) STRICT;

CREATE TABLE category(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    id TEXT NOT NULL,
    parent TEXT NOT NULL,
    name TEXT NOT NULL,
    is_leaf INTEGER NOT NULL,
    permissions TEXT NOT NULL, -- JSON array
    UNIQUE(shop, id)
) STRICT;

CREATE TABLE category_rules(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    category TEXT NOT NULL,
    rules TEXT NOT NULL,      -- JSON: data of Get Category Rules
    attributes TEXT NOT NULL, -- JSON: data of Get Attributes
    read INTEGER NOT NULL,
    UNIQUE(shop, category)
) STRICT;

CREATE TABLE image_upload(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    use_case TEXT NOT NULL,
    hash TEXT NOT NULL,       -- SHA-256, hex
    uri TEXT NOT NULL,
    uploaded INTEGER NOT NULL,
    UNIQUE(shop, use_case, hash)
) STRICT;

CREATE TABLE import_profile(
    row INTEGER PRIMARY KEY,
    signature TEXT NOT NULL,
    name TEXT NOT NULL,     -- the supplier, or the file's name
    mapping TEXT NOT NULL,  -- JSON of tabular::Mapping
    used INTEGER NOT NULL,
    UNIQUE(signature, name)
) STRICT;

CREATE TABLE import_row(
    row INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL,
    product INTEGER NOT NULL,
    sku INTEGER NOT NULL,
    number INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL
) STRICT;

CREATE INDEX import_row_product ON import_row(operation, product);

CREATE TABLE import_source(
    operation INTEGER PRIMARY KEY, -- of the journal
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL      -- UTC milliseconds
) STRICT;

CREATE TABLE product(
    row INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: journal and outbox name it
    shop TEXT NOT NULL,
    id TEXT NOT NULL,             -- the platform's; '' until it has answered the creation
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    category TEXT NOT NULL,
    brand TEXT NOT NULL,
    images TEXT NOT NULL,         -- JSON array
    attributes TEXT NOT NULL,     -- JSON array
    package TEXT NOT NULL,        -- JSON object: weight, dimensions
    status TEXT NOT NULL,         -- the platform's word
    audit_status TEXT NOT NULL,
    audit_reasons TEXT NOT NULL,  -- JSON array
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,     -- the platform's update_time
    extra TEXT NOT NULL,          -- JSON object: the platform's further fields
    base TEXT NOT NULL,           -- JSON object: productFields() as the platform last showed them; '' before creation
    seen INTEGER NOT NULL         -- number of the full sync that met it last
, quality INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX product_grid
ON product(shop, title COLLATE NOCASE, status, audit_status, updated, category, brand, quality);

CREATE UNIQUE INDEX product_id ON product(shop, id) WHERE id <> '';

CREATE TABLE product_advice(
    product INTEGER PRIMARY KEY REFERENCES product(row) ON DELETE CASCADE,
    advice TEXT NOT NULL -- JSON array
) STRICT;

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

CREATE TABLE sku(
    row INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: journal and outbox name it
    product INTEGER NOT NULL REFERENCES product(row) ON DELETE CASCADE,
    shop TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    seller_sku TEXT NOT NULL,
    sales_attributes TEXT NOT NULL, -- JSON array
    currency TEXT NOT NULL,         -- '' without a price
    price INTEGER,
    list_price INTEGER,
    identifier_type TEXT NOT NULL,
    identifier_code TEXT NOT NULL,
    stock TEXT NOT NULL,            -- JSON object: warehouse id -> pieces
    stock_total INTEGER NOT NULL,
    extra TEXT NOT NULL,
    base TEXT NOT NULL              -- JSON object: skuFields() as the platform last showed them
) STRICT;

CREATE INDEX sku_grid ON sku(shop, product, position, currency, price, stock_total, seller_sku);

CREATE UNIQUE INDEX sku_id ON sku(shop, id) WHERE id <> '';

CREATE INDEX sku_identifier ON sku(shop, identifier_code) WHERE identifier_code <> '';

CREATE INDEX sku_product ON sku(product, position);

CREATE INDEX sku_seller_sku ON sku(shop, seller_sku);

CREATE TABLE sku_reserved(
    sku INTEGER PRIMARY KEY REFERENCES sku(row) ON DELETE CASCADE,
    pieces INTEGER NOT NULL,
    stock TEXT NOT NULL -- JSON object: warehouse id -> pieces
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE store_migration (
    number   INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    checksum TEXT NOT NULL, -- SHA-256 of the script that ran
    applied  INTEGER NOT NULL -- UTC seconds
) STRICT;

CREATE TABLE store_state (
    key   TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_change (
    id        INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES sync_operation,
    entity    TEXT NOT NULL,
    before    TEXT NOT NULL, -- JSON objects; {} is a creation or a removal
    after     TEXT NOT NULL
) STRICT;

CREATE INDEX sync_change_entity ON sync_change (entity);

CREATE INDEX sync_change_operation ON sync_change (operation);

CREATE TABLE sync_cursor (
    shop    INTEGER NOT NULL REFERENCES sync_shop,
    feed    TEXT NOT NULL,
    value   TEXT NOT NULL, -- JSON
    changed INTEGER NOT NULL,
    UNIQUE (shop, feed)
) STRICT;

CREATE TABLE sync_job (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    shop    INTEGER NOT NULL REFERENCES sync_shop,
    kind    TEXT NOT NULL,
    state   TEXT NOT NULL, -- JSON
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_kind (
    id   INTEGER PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE sync_operation (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    shop      INTEGER NOT NULL REFERENCES sync_shop,
    actor     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    title     TEXT NOT NULL,
    time      INTEGER NOT NULL, -- UTC seconds
    changes   INTEGER NOT NULL DEFAULT 0,
    undoes    INTEGER NOT NULL DEFAULT 0, -- sync_operation.id or 0
    undone_by INTEGER NOT NULL DEFAULT 0
, source INTEGER NOT NULL DEFAULT 0, reversed INTEGER NOT NULL DEFAULT 0 CHECK (reversed IN (0, 1))) STRICT;

CREATE INDEX sync_operation_shop ON sync_operation (shop);

CREATE INDEX sync_operation_source ON sync_operation (source);

CREATE TABLE sync_outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    shop            INTEGER NOT NULL REFERENCES sync_shop,
    kind            INTEGER NOT NULL REFERENCES sync_kind,
    entity          TEXT NOT NULL,
    subject         TEXT NOT NULL,
    batch_key       TEXT NOT NULL,
    priority        INTEGER NOT NULL CHECK (priority BETWEEN 0 AND 3),
    state           INTEGER NOT NULL CHECK (state BETWEEN 0 AND 7),
    hold            INTEGER NOT NULL DEFAULT 0 CHECK ((hold > 0) = (state = 5)),
    head            INTEGER NOT NULL DEFAULT 0 CHECK (head = 0 OR state < 3),
    payload         TEXT NOT NULL,
    base            TEXT NOT NULL,
    idempotency_key TEXT NOT NULL DEFAULT '',
    operation       INTEGER NOT NULL DEFAULT 0, -- sync_operation.id or 0
    attempts        INTEGER NOT NULL DEFAULT 0,
    due             INTEGER NOT NULL,
    error           TEXT, -- JSON
    created         INTEGER NOT NULL, -- UTC seconds
    changed         INTEGER NOT NULL
) STRICT;

CREATE INDEX sync_outbox_batch ON sync_outbox (shop, kind, batch_key) WHERE state = 0 AND batch_key <> entity;

CREATE INDEX sync_outbox_entity ON sync_outbox (shop, entity) WHERE state < 3;

CREATE INDEX sync_outbox_operation ON sync_outbox (operation, state);

CREATE INDEX sync_outbox_reading ON sync_outbox (shop, kind, due) WHERE state = 2;

CREATE INDEX sync_outbox_ready ON sync_outbox (shop, kind, priority, due) WHERE state = 0 AND head = 1;

CREATE INDEX sync_outbox_state ON sync_outbox (shop, state);

CREATE INDEX sync_outbox_subject ON sync_outbox (shop, kind, subject) WHERE subject <> '';

CREATE TABLE sync_shop (
    id       INTEGER PRIMARY KEY,
    shop     TEXT NOT NULL UNIQUE,
    approved INTEGER NOT NULL DEFAULT 0 CHECK (approved IN (0, 1)),
    changed  INTEGER NOT NULL DEFAULT 0 -- UTC seconds of the last approval or withdrawal
) STRICT;

CREATE TABLE warehouse(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    UNIQUE(shop, id)
) STRICT;

