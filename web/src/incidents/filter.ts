import type { ControlInterval, Day, Incident, ReportEntry, Toll } from '../api/shapes';
import { covers } from '../time/days';

/** What lists are filtered by; empty parts let everything through. */
export interface Filter { q: string; types: string[]; sides: string[]; day: Day | null }

/** What a filter must know of the theatre. */
export interface Names { nameOf: (actor: string) => string; sideOf: (actor: string) => string | null }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function speaksOf(q: string, words: (string | null)[]): boolean {
  const text = folded(words.filter(Boolean).join(' '));
  return folded(q).split(/\s+/).every((word) => text.includes(word));
}

export function matchesIncident(incident: Incident, { q, types, sides, day }: Filter, names: Names): boolean {
  const actors = [...incident.initiators, ...incident.targets];
  return (
    (types.length === 0 || types.includes(incident.type ?? '')) &&
    (sides.length === 0 || actors.some((a) => sides.includes(names.sideOf(a) ?? ''))) &&
    (day === null || (incident.time !== null && covers(incident.time, day))) &&
    speaksOf(q, [incident.place, incident.adm1, incident.type, ...actors.map(names.nameOf), ...incident.origins.map(names.nameOf)])
  );
}

export function matchesToll(toll: Toll, { q, sides, day }: Filter, names: Names): boolean {
  return (
    (sides.length === 0 || sides.includes((toll.victim_actor && names.sideOf(toll.victim_actor)) ?? '')) &&
    (day === null || (toll.time !== null && covers(toll.time, day))) &&
    speaksOf(q, [toll.place, toll.effect, toll.victim_class, toll.victim_actor && names.nameOf(toll.victim_actor), ...toll.figures.map((f) => f.origin && names.nameOf(f.origin))])
  );
}

export const matchesControl = (interval: ControlInterval, { q, sides }: Filter, names: Names): boolean =>
  (sides.length === 0 || interval.holders.some((h) => sides.includes(names.sideOf(h) ?? ''))) &&
  speaksOf(q, [interval.name, interval.state, ...interval.holders.map(names.nameOf)]);

export const matchesReport = (report: ReportEntry, { q }: Filter, names: Names): boolean =>
  speaksOf(q, [report.title, report.outlet && names.nameOf(report.outlet), report.id]);

/** The number of people that an incident is drawn by: the largest best figure of its tolls of harm, else the largest low; 0 if none is told. */
export const weight = (incident: Incident): number =>
  incident.tolls.reduce((most, toll) => Math.max(most, toll.best ?? toll.low ?? toll.high ?? 0), 0);

/** The toll that a row names: deaths before others, the larger first. */
export const leadingToll = (tolls: Toll[]): Toll | null =>
  [...tolls].sort((a, b) => Number(b.effect === 'killed') - Number(a.effect === 'killed') || (b.best ?? b.low ?? 0) - (a.best ?? a.low ?? 0))[0] ?? null;
