-- Shops and kinds by number, since every index of the outbox begins with them.
CREATE TABLE sync_shop (
    id       INTEGER PRIMARY KEY,
    shop     TEXT NOT NULL UNIQUE,
    approved INTEGER NOT NULL DEFAULT 0 CHECK (approved IN (0, 1)),
    changed  INTEGER NOT NULL DEFAULT 0 -- UTC seconds of the last approval or withdrawal
) STRICT;

CREATE TABLE sync_kind (
    id   INTEGER PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE
) STRICT;

-- The journal. Numbers are never used twice: people name operations by them.
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
) STRICT;
CREATE INDEX sync_operation_shop ON sync_operation (shop);

CREATE TABLE sync_change (
    id        INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES sync_operation,
    entity    TEXT NOT NULL,
    before    TEXT NOT NULL, -- JSON objects; {} is a creation or a removal
    after     TEXT NOT NULL
) STRICT;
CREATE INDEX sync_change_operation ON sync_change (operation);
CREATE INDEX sync_change_entity ON sync_change (entity);

-- state: 0 queued, 1 sending, 2 reading back (these three are live), 3 accepted, 4 rejected, 5 held, 6 superseded,
-- 7 cancelled. hold: what a held row waits for. head: 1 for the live row of its entity with the lowest id, which is
-- the one that may be sent. due: UTC milliseconds; orders rows by age and holds back those that wait.
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
-- What may be sent next.
CREATE INDEX sync_outbox_ready ON sync_outbox (shop, kind, priority, due) WHERE state = 0 AND head = 1;
-- What may share its call.
CREATE INDEX sync_outbox_batch ON sync_outbox (shop, kind, batch_key) WHERE state = 0;
CREATE INDEX sync_outbox_reading ON sync_outbox (shop, kind, due) WHERE state = 2;
CREATE INDEX sync_outbox_entity ON sync_outbox (shop, entity) WHERE state < 3;
CREATE INDEX sync_outbox_subject ON sync_outbox (shop, kind, subject, state) WHERE subject <> '';
CREATE INDEX sync_outbox_operation ON sync_outbox (operation, state);
CREATE INDEX sync_outbox_state ON sync_outbox (shop, state);

CREATE TABLE sync_cursor (
    shop    INTEGER NOT NULL REFERENCES sync_shop,
    feed    TEXT NOT NULL,
    value   TEXT NOT NULL, -- JSON
    changed INTEGER NOT NULL,
    UNIQUE (shop, feed)
) STRICT;

-- Jobs that have begun and not ended.
CREATE TABLE sync_job (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    shop    INTEGER NOT NULL REFERENCES sync_shop,
    kind    TEXT NOT NULL,
    state   TEXT NOT NULL, -- JSON
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT;
