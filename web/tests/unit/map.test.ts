import { expect, test } from 'vitest';
import type { Cells, ControlInterval, Incident } from '../../src/api/shapes';
import { disc, outline } from '../../src/map/cells';
import { firstBox } from '../../src/map/extent';
import { clipLine, hull, inside, type LonLat } from '../../src/map/geometry';
import { controlShapes } from '../../src/map/controlShapes';
import { governorateBorders } from '../../src/map/governorates';
import { incidentShapes, signSize, spread } from '../../src/map/incidentShapes';

const square: LonLat[] = [[0, 0], [4, 0], [4, 4], [0, 4]];

const cell = (place: string, part_of: string | null = null): Cells['features'][number] => ({
  type: 'Feature', properties: { place, name: place, kind: 'neighbourhood', part_of }, geometry: { type: 'Polygon', coordinates: [[...square, square[0]!]] },
});
const held = (place: string, state: ControlInterval['state'], ...holders: string[]) => ({ place, state, holders }) as ControlInterval;
const drawn = (control: ControlInterval[], ...features: Cells['features']) =>
  controlShapes(control, { type: 'FeatureCollection', features }, (a) => a, null, 'light').features.map((f) => f.properties!);

test('only cells of which control tells are drawn, contested ones in stripes of both sides', () => {
  const [one, ...more] = drawn([held('mill', 'contested', 'government', 'opposition'), held('ford', 'unknown')], cell('mill'), cell('ford'), cell('hill'));
  expect(more).toEqual([]);
  expect(one).toMatchObject({ id: 'mill', pattern: 'hatch:government:opposition:light' });
});

test('what is stale is fainter than what is held', () => {
  const [fresh, old] = drawn([held('mill', 'held', 'government'), held('ford', 'stale', 'government')], cell('mill'), cell('ford'));
  expect(old!['opacity']).toBeLessThan(fresh!['opacity'] / 2);
});

test('a part of a town takes the word of the town, more faintly, until it has one of its own', () => {
  const town = held('town', 'held', 'government');
  const [taken] = drawn([town], cell('mill', 'town'));
  expect(taken).toMatchObject({ id: 'town' });
  const [own] = drawn([town, held('mill', 'held', 'opposition')], cell('mill', 'town'));
  expect(own).toMatchObject({ id: 'mill' });
  expect(taken!['opacity']).toBeLessThan(own!['opacity']);
});

test('an outline holds all its places, and none gives none', () => {
  const sites = [{ id: 'a', lon: 37.1, lat: 36.2, kind: 'neighbourhood' }, { id: 'b', lon: 37.2, lat: 36.25, kind: 'neighbourhood' }];
  expect(sites.every((s) => inside([s.lon, s.lat], outline(sites)))).toBe(true);
  expect(outline([])).toEqual([]);
});

test('a hull leaves out what lies inside', () => expect(hull([...square, [2, 2]])).toHaveLength(4));

test('a line is cut to the part inside, also where it leaves and returns', () => {
  expect(clipLine([-2, 2], [2, 2], [square])).toEqual([[[0, 2], [2, 2]]]);
  const second: LonLat[] = [[6, 0], [8, 0], [8, 4], [6, 4]];
  expect(clipLine([2, 2], [7, 2], [square, second])).toHaveLength(2);
  expect(clipLine([-2, -2], [-1, -3], [square])).toEqual([]);
});

test('borders run between places of different governorates and only there', () => {
  const places = [
    { lon: 1, lat: 1, adm1: 'West' }, { lon: 1, lat: 3, adm1: 'West' },
    { lon: 3, lat: 1, adm1: 'East' }, { lon: 3, lat: 3.1, adm1: 'East' }, { lon: 3, lat: 2, adm1: null },
  ];
  const lines = governorateBorders(places, [square]);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.flat().every(([lon]) => Math.abs(lon - 2) < 0.3)).toBe(true);
  expect(governorateBorders(places.map((p) => ({ ...p, adm1: 'West' })), [square])).toEqual([]);
});

const incident = (id: string, lat: number, lon: number, precision: 'exact' | 'region'): Incident => ({
  id, type: 'battle', time: null, time_precision: null, place: id, adm1: null, location: { id: `place-${lat}`, lat, lon, precision },
  initiators: [], targets: [], modality: 'asserted', disputed: false, origins: [], tolls: [], claims: [], reasons: [], grades: null,
});

test('signs at one place stand apart from each other', () => {
  const sizes = [1.2, 0.8, 0.6, 0.6, 0.6, 0.9, 0.6];
  const spots = spread(sizes);
  for (let i = 0; i < spots.length; i++)
    for (let j = 0; j < i; j++) {
      const distance = Math.hypot(spots[i]![0] - spots[j]![0], spots[i]![1] - spots[j]![1]);
      expect(distance).toBeGreaterThan(0.62 * 18 * (sizes[i]! + sizes[j]!));
    }
});

test('a sign grows with its toll, within bounds', () => {
  expect(signSize(0)).toBeLessThan(signSize(10));
  expect(signSize(10)).toBeLessThan(signSize(200));
  expect(signSize(1_000_000)).toBe(1.25);
});

test('what is placed vaguely is a soft area, what has no place is no sign, and a crowd is counted', () => {
  const ground = { areas: new Map<string, LonLat[]>(), kindOf: () => 'region' };
  const many = Array.from({ length: 20 }, (_, i) => incident(`i${i}`, 36, 37, 'exact'));
  const shapes = incidentShapes([...many, incident('vague', 35, 38, 'region'), { ...incident('nowhere', 0, 0, 'exact'), location: null }], ground, null, 'light');
  expect(shapes.vague.features).toHaveLength(1);
  expect(shapes.incidents.features).toHaveLength(15);
  expect(shapes.badges.features.map((f) => f.properties?.['text'])).toEqual(['+6']);
});

test('the first look is at the scene of most incidents', () => {
  const near = [36.1, 36.15, 36.2, 36.22].map((lat, i) => incident(`n${i}`, lat, 37.1, 'exact'));
  const box = firstBox([...near, incident('far', 33.5, 36.3, 'exact')], [])!;
  expect(box[1]).toBeCloseTo(36.1);
  expect(box[3]).toBeCloseTo(36.22);
  expect(firstBox([], [])).toBeNull();
});

test('a disc is closed and round', () => {
  const ring = disc(37, 36, 10);
  expect(ring[0]).toEqual(ring.at(-1));
});
