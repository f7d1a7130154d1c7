-- An undo has no changes of its own: they are those of what it undid, reversed; of an undone undo, the first ones again.
-- `source` holds the changes: the operation itself, or the first one of such a chain. Undos from before have copies.
ALTER TABLE sync_operation ADD COLUMN source INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_operation ADD COLUMN reversed INTEGER NOT NULL DEFAULT 0 CHECK (reversed IN (0, 1));
UPDATE sync_operation SET source = id;
CREATE INDEX sync_operation_source ON sync_operation (source);
