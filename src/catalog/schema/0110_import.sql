-- Mappings that the merchant has confirmed, by the signature of a file's header.
CREATE TABLE import_profile(
    row INTEGER PRIMARY KEY,
    signature TEXT NOT NULL,
    name TEXT NOT NULL,     -- the supplier, or the file's name
    mapping TEXT NOT NULL,  -- JSON of tabular::Mapping
    used INTEGER NOT NULL,
    UNIQUE(signature, name)
) STRICT;

-- Where the rows of an import came from, so that what the platform refuses can be given back as the rows it was.
CREATE TABLE import_source(
    operation INTEGER PRIMARY KEY, -- of the journal
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL      -- UTC milliseconds
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
