-- Mappings that the merchant has confirmed, by the signature of a file's header.
CREATE TABLE import_profile(
    row INTEGER PRIMARY KEY,
    signature TEXT NOT NULL,
    name TEXT NOT NULL,     -- the supplier, or the file's name
    mapping TEXT NOT NULL,  -- JSON of tabular::Mapping
    used INTEGER NOT NULL,
    UNIQUE(signature, name)
) STRICT;
