import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

// The API's shapes, as docs/api.md tells them. Days are "YYYY-MM-DD"; null is "not reported", never zero.

export type Day = string;
export interface DateRange { start: Day; end: Day }
/** Half-open, in UTF-16 units of title + "\n" + text. */
export interface TextSpan { start: number; end: number }

export const eventTypes = [
  'battle', 'airstrike', 'shelling', 'bombing', 'chemical', 'killing',
  'detention', 'release', 'displacement', 'agreement', 'breach', 'destruction',
] as const;
export type EventType = (typeof eventTypes)[number];
export type Modality = 'asserted' | 'possible' | 'denied' | 'planned';
export type Precision = 'exact' | 'town' | 'near' | 'region' | 'country';
export type ControlState = 'unknown' | 'held' | 'contested' | 'stale';
export type AccessState = 'unknown' | 'open' | 'contested' | 'besieged' | 'stale';

export interface Location { id: string; lat: number; lon: number; precision: Precision }

export interface Claim {
  kind: 'event' | 'casualty' | 'control' | 'access';
  evidence: string[];
  source: string | null;
  via: string[];
  modality: Modality;
  time: DateRange | null;
  place: string | null;
  adm1: string | null;
  spans?: TextSpan[];
  rule?: string;
  confidence?: number;
  location?: Location | null;
  time_precision?: string;
  initiator_words?: string;
  target_words?: string;
  source_words?: string;
  type?: EventType;
  action?: string;
  effect?: string;
  initiator?: string[];
  target?: string[];
  holder?: string[];
  from?: string[];
  by?: string[];
  subject?: string | null;
  low?: number | null;
  high?: number | null;
  approx?: boolean;
  victims?: string | null;
  victim_class?: string;
  victim_actor?: string | null;
  cause?: EventType | null;
  scope?: 'incident' | 'cumulative';
  part_of_total?: boolean;
}

export interface ClaimEntry {
  id: string;
  report: string;
  report_title: string;
  outlet: string | null;
  published: Day | null;
  origin: string | null;
  reader_version: string;
  claim: Claim;
}

export interface Figure {
  claim: string;
  origin: string | null;
  low: number | null;
  high: number | null;
  approx: boolean;
  published: Day | null;
  standing: boolean;
  part: boolean;
  interested: boolean;
  against_interest: boolean;
  echoes: string[];
}

export interface Toll {
  id: string;
  incident: string | null;
  effect: string;
  victim_class: string;
  victim_actor: string | null;
  scope: 'incident' | 'cumulative';
  time: DateRange | null;
  place: string | null;
  location: Location | null;
  low: number | null;
  best: number | null;
  high: number | null;
  figures: Figure[];
  note: string | null;
  rule: string;
}

export interface Incident {
  id: string;
  type: EventType | null;
  time: DateRange | null;
  time_precision: string | null;
  place: string | null;
  adm1: string | null;
  location: Location | null;
  initiators: string[];
  targets: string[];
  modality: Modality;
  disputed: boolean;
  origins: string[];
  tolls: Toll[];
  claims: string[];
  reasons: string[];
  grades: IncidentGrades | null;
}

export interface Graded<T> { grade: T; reason: string }

export interface IncidentGrades {
  harm: Graded<string> | null;
  source: Graded<string>;
  information: Graded<number>;
  place: Graded<string | null>;
  time: Graded<string | null>;
  interested: string | null;
  against_interest: string | null;
}

/** One independent voice in an interval: what it says, and what it has at stake in it. */
export interface Testimony {
  origin: string | null;
  says: string;
  against: boolean;
  speaks_for: string | null;
  interested: boolean;
  against_interest: boolean;
  first: Day;
  last: Day;
  claims: string[];
}

/** How well an interval is borne out. */
export interface Borne {
  reason: string;
  first_evidence: Day | null;
  last_evidence: Day | null;
  voices: Testimony[];
  voices_for: number;
  voices_against: number;
}

export interface ControlInterval extends Borne {
  place: string;
  name: string;
  location: Location;
  from: Day;
  until: Day | null;
  state: ControlState;
  holders: string[];
  claims: string[];
  against: string[];
  note: string | null;
}

export interface RouteState { route: string; name: string; state: AccessState; claims: string[]; enemy_at: string[]; told: AccessState; from: string | null }

/** One thing told of an area's access on a day: an action of an access claim, or "place-held", "place-contested", "place-unknown". */
export interface AccessEvent { day: Day; what: string; modality: Modality; route: string | null; place: string | null; by: string[]; voices: number; claims: string[] }

export interface AccessInterval extends Borne {
  area: string;
  name: string;
  from: Day;
  until: Day | null;
  claimed: AccessState;
  derived: AccessState;
  routes: RouteState[];
  population: number | null;
  population_source: string | null;
  claims: string[];
  against: string[];
  note: string | null;
  differs: boolean;
  is_taken: boolean;
  events: AccessEvent[];
  way_out: string[];
}

export interface ReportEntry {
  id: string;
  title: string;
  outlet: string | null;
  published: Day | null;
  url: string | null;
  claims: number;
}

export interface ReportDetail {
  id: string;
  title: string;
  text: string;
  outlet: string | null;
  published: Day | null;
  url: string | null;
  lang: string | null;
  claims: ClaimEntry[];
}

export interface Actor { id: string; kind: string; side: string; name: string; interest: string | null }
export interface Place { id: string; name: string; kind: string; adm1: string | null; within: string | null; lat: number; lon: number; population: number | null }
export interface Route { id: string; name: string; into: string; through: string[] }
export interface Area {
  id: string; name: string; places: string[]; held_by: string;
  population: number | null; population_source: string | null; population_date: Day | null;
}
export interface Theatre { id: string; name: string; country: string; actors: Actor[]; places: Place[]; routes: Route[]; areas: Area[]; designations: Designation[] }

/** What an authority lists an area as: its word, shown beside what claims indicate. */
export interface Designation { area: string; authority: string; status: 'besieged' | 'hard-to-reach' | 'not-listed'; from: Day | null; until: Day | null; source: string }

/** The ground around a place as it is drawn; `part_of` is the undivided town whose word holds for it while nothing is told of the part. */
export type Cells = FeatureCollection<Polygon | MultiPolygon, { place: string; name: string; kind: string; part_of: string | null }>;

export interface Summary {
  theatre: { id: string; name: string; country: string };
  first_day: Day | null;
  last_day: Day | null;
  counts: { reports: number; claims: number; incidents: number; tolls: number; control: number; access: number };
  version: string;
}

export interface Problem { title: string; detail?: string; what_to_do?: string; status: number }
