-- What changes with every change of state is kept out of the indices, since a hundred thousand rows change it at once.
DROP INDEX sync_outbox_subject;
CREATE INDEX sync_outbox_subject ON sync_outbox (shop, kind, subject) WHERE subject <> '';
-- Most rows share their calls with their entity's, which has an index.
DROP INDEX sync_outbox_batch;
CREATE INDEX sync_outbox_batch ON sync_outbox (shop, kind, batch_key) WHERE state = 0 AND batch_key <> entity;
