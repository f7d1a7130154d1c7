-- The grid reads all products and SKUs of a shop into memory (gridcolumns.h), each from one index that covers what it
-- needs, so that the wide rows stay on the disk. They replace four indices that existed for sorting only.
DROP INDEX product_title;
DROP INDEX product_updated;
DROP INDEX sku_price;
DROP INDEX sku_stock_total;
CREATE INDEX product_grid ON product(shop, title COLLATE NOCASE, status, audit_status, updated, category, brand);
CREATE INDEX sku_grid ON sku(shop, product, position, currency, price, stock_total, seller_sku);
-- Search by the beginning of a barcode.
CREATE INDEX sku_identifier ON sku(shop, identifier_code) WHERE identifier_code <> '';
