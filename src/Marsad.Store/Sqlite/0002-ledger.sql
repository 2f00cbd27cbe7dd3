-- What the ledger needs: which reports changed since when, judgements that can be bound again, and the ledger itself as it was last made.

-- The number of the change that added the report, or read it last; 0 for what was there before changes were numbered by row.
ALTER TABLE reports ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE readings ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reports_by_change ON reports (change, id);
CREATE INDEX readings_by_change ON readings (change, report);

-- MinHash signatures of reports' texts, apart from the reports: a sketch is read far more often than the text and the original before it.
CREATE TABLE sketches (
  report TEXT PRIMARY KEY REFERENCES reports (id),
  sketch BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A person's decisions. They name claims by id and content and outlive every reading, hence no foreign key.
-- The table of the first schema was never written to: its shape did not let a judgement be bound again.
DROP TABLE judgements;
CREATE TABLE judgements (
  id      INTEGER PRIMARY KEY,        -- from 1, in the order in which they were made
  change  INTEGER NOT NULL,           -- the number of the change that added it
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  reason  TEXT NOT NULL,
  body    TEXT NOT NULL,              -- the decision: its kind, and each claim by id, report, key, evidence and spans
  kind    TEXT AS (body ->> '$.kind') -- same, different, unsure, reject, correct, release, undo
) STRICT;

CREATE INDEX judgements_by_change ON judgements (change);

CREATE TRIGGER judgements_are_not_changed BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are append-only: add one of kind undo'); END;

CREATE TRIGGER judgements_are_not_deleted BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are append-only: add one of kind undo'); END;

-- The ledger as it was last made: at most one row, which says from what; without it the tables below are empty.
CREATE TABLE ledger (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  version      INTEGER NOT NULL,      -- the number of the last change that is in it
  pack         TEXT NOT NULL,         -- hash of the theatre pack
  fold         TEXT NOT NULL          -- version of the rules that made it
) STRICT;

CREATE TABLE incidents (
  id         TEXT PRIMARY KEY,
  type       TEXT,
  time_start TEXT,
  time_end   TEXT,
  place      TEXT,
  adm1       TEXT,
  lat        REAL,
  lon        REAL,
  grade      TEXT,
  body       TEXT NOT NULL            -- the incident as `marsad ledger incidents` writes it
) STRICT;

CREATE TABLE tolls (
  id           TEXT PRIMARY KEY,
  incident     TEXT,                  -- null: a running total
  effect       TEXT NOT NULL,
  victim_class TEXT NOT NULL,
  scope        TEXT NOT NULL,
  time_start   TEXT,
  time_end     TEXT,
  place        TEXT,
  lat          REAL,
  lon          REAL,
  low          INTEGER,
  best         INTEGER,
  high         INTEGER,
  body         TEXT NOT NULL
) STRICT;

CREATE TABLE control (
  place      TEXT NOT NULL,           -- id in the pack
  time_start TEXT NOT NULL,
  time_end   TEXT,                    -- null: it lasts
  state      TEXT NOT NULL,
  lat        REAL NOT NULL,
  lon        REAL NOT NULL,
  body       TEXT NOT NULL
) STRICT;

CREATE TABLE access (
  area       TEXT NOT NULL,           -- id in the pack
  time_start TEXT NOT NULL,
  time_end   TEXT,                    -- null: it lasts
  claimed    TEXT NOT NULL,
  derived    TEXT NOT NULL,
  body       TEXT NOT NULL
) STRICT;

-- What became of each judgement in it.
CREATE TABLE outcomes (
  judgement INTEGER PRIMARY KEY,
  state     TEXT NOT NULL,
  body      TEXT NOT NULL
) STRICT;

CREATE INDEX incidents_by_time ON incidents (time_start);
CREATE INDEX tolls_by_incident ON tolls (incident);
CREATE INDEX control_by_place ON control (place, time_start);
CREATE INDEX access_by_area ON access (area, time_start);
