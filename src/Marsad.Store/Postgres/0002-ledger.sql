-- What the ledger needs: which reports changed since when, judgements that can be bound again, and the ledger itself as it was last made.

-- The number of the change that added the report, or read it last; 0 for what was there before changes were numbered by row.
ALTER TABLE reports ADD COLUMN change BIGINT NOT NULL DEFAULT 0;
ALTER TABLE readings ADD COLUMN change BIGINT NOT NULL DEFAULT 0;
CREATE INDEX reports_by_change ON reports (change, id);
CREATE INDEX readings_by_change ON readings (change, report);

-- MinHash signatures of reports' texts, apart from the reports: a sketch is read far more often than the text and the original.
CREATE TABLE sketches (
  report TEXT COLLATE "C" PRIMARY KEY REFERENCES reports (id),
  sketch BYTEA NOT NULL
);
ALTER TABLE sketches ALTER COLUMN sketch SET STORAGE EXTERNAL;

-- A person's decisions. They name claims by id and content and outlive every reading, hence no foreign key.
-- The table of the first schema was never written to: its shape did not let a judgement be bound again.
DROP TABLE judgements;
CREATE TABLE judgements (
  id      BIGINT PRIMARY KEY,         -- from 1, in the order in which they were made
  change  BIGINT NOT NULL,            -- the number of the change that added it
  made_at TIMESTAMPTZ NOT NULL,
  made_by TEXT COLLATE "C" NOT NULL,
  reason  TEXT NOT NULL,
  body    JSON NOT NULL,              -- the decision: its kind, and each claim by id, report, key, evidence and spans
  kind    TEXT COLLATE "C" GENERATED ALWAYS AS (body ->> 'kind') STORED  -- same, different, unsure, reject, correct, release, undo
);
CREATE INDEX judgements_by_change ON judgements (change);

CREATE FUNCTION judgements_are_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'judgements are append-only: add one of kind undo'; END $$;

CREATE TRIGGER judgements_are_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements
FOR EACH STATEMENT EXECUTE FUNCTION judgements_are_append_only();

-- The ledger as it was last made: at most one row, which says from what; without it the tables below are empty.
CREATE TABLE ledger (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,            -- the number of the last change that is in it
  pack    TEXT COLLATE "C" NOT NULL,  -- hash of the theatre pack
  fold    TEXT COLLATE "C" NOT NULL   -- version of the rules that made it
);

CREATE TABLE incidents (
  id         TEXT COLLATE "C" PRIMARY KEY,
  type       TEXT COLLATE "C",
  time_start DATE,
  time_end   DATE,
  place      TEXT COLLATE "C",
  adm1       TEXT COLLATE "C",
  lat        DOUBLE PRECISION,
  lon        DOUBLE PRECISION,
  grade      TEXT COLLATE "C",
  body       JSON NOT NULL,           -- the incident as `marsad ledger incidents` writes it
  geom       geometry(Point, 4326) GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED
);

CREATE TABLE tolls (
  id           TEXT COLLATE "C" PRIMARY KEY,
  incident     TEXT COLLATE "C",      -- null: a running total
  effect       TEXT COLLATE "C" NOT NULL,
  victim_class TEXT COLLATE "C" NOT NULL,
  scope        TEXT COLLATE "C" NOT NULL,
  time_start   DATE,
  time_end     DATE,
  place        TEXT COLLATE "C",
  lat          DOUBLE PRECISION,
  lon          DOUBLE PRECISION,
  low          BIGINT,
  best         BIGINT,
  high         BIGINT,
  body         JSON NOT NULL,
  geom         geometry(Point, 4326) GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED
);

CREATE TABLE control (
  place      TEXT COLLATE "C" NOT NULL,  -- id in the pack
  time_start DATE NOT NULL,
  time_end   DATE,                    -- null: it lasts
  state      TEXT COLLATE "C" NOT NULL,
  lat        DOUBLE PRECISION NOT NULL,
  lon        DOUBLE PRECISION NOT NULL,
  body       JSON NOT NULL,
  geom       geometry(Point, 4326) GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED
);

CREATE TABLE access (
  area       TEXT COLLATE "C" NOT NULL,  -- id in the pack
  time_start DATE NOT NULL,
  time_end   DATE,                    -- null: it lasts
  claimed    TEXT COLLATE "C" NOT NULL,
  derived    TEXT COLLATE "C" NOT NULL,
  body       JSON NOT NULL
);

-- What became of each judgement in it.
CREATE TABLE outcomes (
  judgement BIGINT PRIMARY KEY,
  state     TEXT COLLATE "C" NOT NULL,
  body      JSON NOT NULL
);

CREATE INDEX incidents_by_time ON incidents (time_start);
CREATE INDEX incidents_by_geom ON incidents USING gist (geom);
CREATE INDEX tolls_by_incident ON tolls (incident);
CREATE INDEX tolls_by_geom ON tolls USING gist (geom);
CREATE INDEX control_by_place ON control (place, time_start);
CREATE INDEX control_by_geom ON control USING gist (geom);
CREATE INDEX access_by_area ON access (area, time_start);
