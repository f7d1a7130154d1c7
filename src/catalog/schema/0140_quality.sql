-- How good the platform finds a listing (listing_quality_tier), where it says so: it is shown, filtered and sorted by in
-- the grid, so the index that the grid reads covers it too.
ALTER TABLE product ADD COLUMN quality INTEGER NOT NULL DEFAULT 0; -- 0 not told, 1 poor, 2 fair, 3 good
UPDATE product
SET quality = CASE json_extract(extra, '$.listing_quality_tier')
        WHEN 'POOR' THEN 1 WHEN 'FAIR' THEN 2 WHEN 'GOOD' THEN 3 ELSE 0 END,
    extra = json_remove(extra, '$.listing_quality_tier')
WHERE instr(extra, '"listing_quality_tier"') > 0;
DROP INDEX product_grid;
CREATE INDEX product_grid
ON product(shop, title COLLATE NOCASE, status, audit_status, updated, category, brand, quality);
