-- The evidence: what was published, what was read in it, and what people decided. docs/store.md tells each table.
-- Times are ISO 8601 in UTC, days are ISO 8601 days, so that their text sorts as they do.

CREATE TABLE runs (
  id             INTEGER PRIMARY KEY,
  started        TEXT NOT NULL,
  ended          TEXT,                -- null: still going, or cut off
  reader_version TEXT NOT NULL,
  added          INTEGER NOT NULL DEFAULT 0,
  already_there  INTEGER NOT NULL DEFAULT 0,
  read           INTEGER NOT NULL DEFAULT 0,
  claims         INTEGER NOT NULL DEFAULT 0,
  set_aside      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE reports (
  id            TEXT PRIMARY KEY,
  sha256        TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  outlet        TEXT,
  published     TEXT,
  url           TEXT,
  lang          TEXT,
  media_type    TEXT NOT NULL,
  obtained_from TEXT NOT NULL,
  obtained_at   TEXT NOT NULL,
  warnings      TEXT NOT NULL,        -- JSON array of strings
  run           INTEGER REFERENCES runs (id),
  title         TEXT NOT NULL,
  text          TEXT NOT NULL,
  original      BLOB NOT NULL,        -- the bytes that sha256 is of, packed as original_packing says
  original_packing TEXT CHECK (original_packing = 'br')
) STRICT;

CREATE TABLE readings (
  report         TEXT PRIMARY KEY REFERENCES reports (id),
  reader_version TEXT NOT NULL,
  run            INTEGER REFERENCES runs (id),
  notices        TEXT NOT NULL        -- JSON array of {"code", "message", "sets_aside"}
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  id             TEXT PRIMARY KEY,
  report         TEXT NOT NULL REFERENCES reports (id),
  ordinal        INTEGER NOT NULL,    -- place in the reading, from 0: the order of first evidence
  reader_version TEXT NOT NULL,
  body           TEXT NOT NULL,       -- the claim as `marsad extract` writes it
  kind           TEXT AS (body ->> '$.kind'),
  source         TEXT AS (body ->> '$.source'),
  modality       TEXT AS (body ->> '$.modality'),
  place          TEXT AS (body ->> '$.place'),
  adm1           TEXT AS (body ->> '$.adm1'),
  time_start     TEXT AS (body ->> '$.time.start'),
  time_end       TEXT AS (body ->> '$.time.end'),
  UNIQUE (report, ordinal)
) STRICT;

CREATE TABLE spans (
  claim   TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,           -- which evidence string of the claim, from 0
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end"   INTEGER NOT NULL CHECK ("end" >= "start"),
  PRIMARY KEY (claim, ordinal)
) STRICT, WITHOUT ROWID;

-- A person's decisions. They name claims by id and outlive every reading, hence no foreign key.
CREATE TABLE judgements (
  id      INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  kind    TEXT NOT NULL,              -- same, different, unsure, reject, correct, undo
  claims  TEXT NOT NULL CHECK (json_valid(claims)),
  reason  TEXT
) STRICT;

CREATE TRIGGER judgements_are_not_changed BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are append-only: add one of kind undo'); END;

CREATE TRIGGER judgements_are_not_deleted BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are append-only: add one of kind undo'); END;

CREATE TABLE set_aside (
  id     INTEGER PRIMARY KEY,
  run    INTEGER NOT NULL REFERENCES runs (id),
  input  TEXT NOT NULL,
  reason TEXT NOT NULL,
  advice TEXT NOT NULL
) STRICT;

-- One row: counts the changes of evidence, which is what cached views are keyed by.
CREATE TABLE changes (
  only  INTEGER PRIMARY KEY CHECK (only = 1),
  count INTEGER NOT NULL
) STRICT;

INSERT INTO changes (only, count) VALUES (1, 0);
