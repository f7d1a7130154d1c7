-- What the merchant wants, beside what the platform last showed (base), so that three values can be compared.
-- Prices in minor units of the shop's currency, times in UTC seconds. JSON columns hold the forms of fields.h.
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
) STRICT;
CREATE UNIQUE INDEX product_id ON product(shop, id) WHERE id <> '';
CREATE INDEX product_title ON product(shop, title COLLATE NOCASE);
CREATE INDEX product_updated ON product(shop, updated);

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
CREATE INDEX sku_product ON sku(product, position);
CREATE INDEX sku_seller_sku ON sku(shop, seller_sku);
CREATE UNIQUE INDEX sku_id ON sku(shop, id) WHERE id <> '';
CREATE INDEX sku_price ON sku(shop, price);
CREATE INDEX sku_stock_total ON sku(shop, stock_total);

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

CREATE TABLE brand(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE(shop, id)
) STRICT;

-- Which picture has been uploaded, by the hash of its bytes as sent: each goes up once.
CREATE TABLE image_upload(
    row INTEGER PRIMARY KEY,
    shop TEXT NOT NULL,
    use_case TEXT NOT NULL,
    hash TEXT NOT NULL,       -- SHA-256, hex
    uri TEXT NOT NULL,
    uploaded INTEGER NOT NULL,
    UNIQUE(shop, use_case, hash)
) STRICT;

-- Where mine and theirs both differ from base: a person decides.
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
