import { expect, test } from 'vitest';
import type { AccessInterval, ClaimEntry, Incident, Toll } from '../../src/api/shapes';
import { stretches } from '../../src/access/timeline';
import { leadingToll, matchesIncident, weight } from '../../src/incidents/filter';
import { scaleOf } from '../../src/incidents/tollScale';
import { fieldsOf } from '../../src/reports/claimFields';

const toll = (effect: string, low: number | null, best: number | null, high: number | null): Toll => ({
  id: effect, incident: null, effect, victim_class: 'unknown', victim_actor: null, scope: 'incident', time: null, place: null, location: null, low, best, high, figures: [], note: null, rule: '',
});

const incident: Incident = {
  id: 'i', type: 'airstrike', time: { start: '2016-08-06', end: '2016-08-07' }, time_precision: 'days', place: 'Ramousa', adm1: 'Aleppo', location: null,
  initiators: ['raf'], targets: [], modality: 'asserted', disputed: false, origins: ['sohr'], tolls: [toll('injured', 90, 90, 90), toll('killed', 3, null, null)], claims: [], reasons: [], grades: null,
};
const names = { nameOf: (a: string) => (a === 'raf' ? 'Russian Air Force' : 'Syrian Observatory'), sideOf: (a: string) => (a === 'raf' ? 'government' : null) };
const open = { q: '', types: [], sides: [], day: null };

test('filters let through what fits all of them', () => {
  expect(matchesIncident(incident, open, names)).toBe(true);
  expect(matchesIncident(incident, { ...open, q: 'russian ramousa' }, names)).toBe(true);
  expect(matchesIncident(incident, { ...open, q: 'kurdish' }, names)).toBe(false);
  expect(matchesIncident(incident, { ...open, types: ['battle'] }, names)).toBe(false);
  expect(matchesIncident(incident, { ...open, sides: ['opposition'] }, names)).toBe(false);
  expect(matchesIncident(incident, { ...open, day: '2016-08-07' }, names)).toBe(true);
  expect(matchesIncident({ ...incident, time: null }, { ...open, day: '2016-08-07' }, names)).toBe(false);
});

test('deaths lead a row, and the largest number weighs', () => {
  expect(leadingToll(incident.tolls)?.effect).toBe('killed');
  expect(weight(incident)).toBe(90);
});

test('an open end reaches the end of its bar, and zero its beginning', () => {
  const at = scaleOf({ ...toll('killed', 0, null, null), figures: [{ claim: 'c', origin: null, low: 200, high: null, approx: false, published: null, standing: true, part: false, interested: false, against_interest: false, echoes: [] }] });
  expect(at(0)).toBe(0);
  expect(at(200)).toBe(90);
  expect(at(Infinity)).toBe(100);
});

test('days in one state are one stretch, and days without word are unknown', () => {
  const history = [
    { from: '2016-08-02', until: '2016-08-03', claimed: 'besieged' },
    { from: '2016-08-04', until: null, claimed: 'contested' },
  ] as AccessInterval[];
  expect(stretches(history, (a) => a.claimed, '2016-08-01', '2016-08-05')).toEqual([
    { from: '2016-08-01', days: 1, state: 'unknown' },
    { from: '2016-08-02', days: 2, state: 'besieged' },
    { from: '2016-08-04', days: 2, state: 'contested' },
  ]);
});

test('a field that the words do not tell is null, never empty or zero', () => {
  const entry: ClaimEntry = {
    id: 'c', report: 'r', report_title: '', outlet: null, published: null, origin: null, reader_version: '1',
    claim: { kind: 'casualty', evidence: ['dozens'], source: null, via: [], modality: 'asserted', time: null, place: null, adm1: null, effect: 'killed', low: 24, high: null, scope: 'incident' },
  };
  const fields = Object.fromEntries(fieldsOf(entry, 'en', (a) => a).map((f) => [f.label, f.value]));
  expect(fields['count']).toBe('≥ 24');
  expect(fields['time']).toBeNull();
  expect(fields['source']).toBeNull();
  expect(fields['victimActor']).toBeNull();
});
