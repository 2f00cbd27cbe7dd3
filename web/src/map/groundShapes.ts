import type { Feature, FeatureCollection } from 'geojson';
import { accessColour } from '../access/states';
import type { AccessInterval, Place, Theatre } from '../api/shapes';
import basemap from './basemap.json';
import { outline, type Site } from './cells';
import type { LonLat } from './geometry';
import { governorateBorders } from './governorates';
import { palettes } from './palette';

const collect = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const polygon = (ring: LonLat[], properties: Record<string, unknown>): Feature => ({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties });

/** Countries, with the theatre's own as the ground. */
export function countryShapes(theatre: Theatre): FeatureCollection {
  const { features } = basemap as unknown as FeatureCollection;
  return collect(features.map((f) => ({ ...f, properties: { ...f.properties, ground: f.properties?.['name'] === theatre.name } })));
}

/** Approximate borders and names of governorates. */
export function governorateShapes(theatre: Theatre): FeatureCollection {
  const ground = countryShapes(theatre).features.filter((f) => f.properties?.['ground']);
  const rings = ground.flatMap((f) => (f.geometry.type === 'MultiPolygon' ? f.geometry.coordinates.map((p) => p[0] as LonLat[]) : []));
  const lines = governorateBorders(theatre.places, rings).map((line): Feature => ({ type: 'Feature', geometry: { type: 'LineString', coordinates: line }, properties: {} }));
  const names = theatre.places.filter((p) => p.kind === 'governorate').map((p): Feature => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [p.lon, p.lat] }, properties: { name: p.name } }));
  return collect([...lines, ...names]);
}

// From which zoom a place is named, and how large: what people orient by first.
const naming: Record<string, [from: number, size: number]> = {
  city: [5.5, 14], town: [8.6, 12], village: [10.2, 11], neighbourhood: [11.2, 11.5], camp: [11, 11], base: [10.6, 11], building: [12.4, 10.5], hill: [12, 10.5], road: [12, 10.5], crossing: [10, 11], region: [8.2, 11.5],
};

/** Places with their names; a name keeps clear of the signs at its place, which reach as many pixels as `crowds` says. */
export const placeShapes = (theatre: Theatre, crowds: Map<string, number>): FeatureCollection =>
  collect(
    theatre.places.filter((p) => p.kind !== 'country' && p.kind !== 'governorate').map((p) => {
      const [from, size] = naming[p.kind] ?? [12, 10.5];
      const early = p.population !== null && p.population > 30_000 ? 1.4 : 0;
      return { type: 'Feature', geometry: { type: 'Point', coordinates: [p.lon, p.lat] }, properties: { id: p.id, name: p.name, governorate: false, from: from - early, size, gap: Math.max(0.5, ((crowds.get(p.id) ?? 0) + 3) / size), order: from - early - (p.population ?? 0) / 1e7 } };
    }),
  );

const site = (p: Place): Site => ({ id: p.id, lon: p.lon, lat: p.lat, kind: p.kind });

/** Outlines of areas, by id. */
export const areaOutlines = (theatre: Theatre, places: Map<string, Place>): Map<string, LonLat[]> =>
  new Map(theatre.areas.map((area) => [area.id, outline(area.places.flatMap((id) => places.get(id) ?? []).map(site))]));

/** Areas that can be cut off, outlined in the colour of what is claimed of their access. */
export const areaShapes = (outlines: Map<string, LonLat[]>, access: AccessInterval[], chosen: string | null, theme: 'light' | 'dark'): FeatureCollection =>
  collect(
    [...outlines].flatMap(([id, ring]) => {
      const now = access.find((a) => a.area === id);
      if (!now || now.claimed === 'unknown' || ring.length === 0) return [];
      return [polygon(ring, { id, colour: accessColour(now.claimed, theme === 'dark'), selected: id === chosen })];
    }),
  );

/** Routes, in the colour of their state where the day tells one. */
export const routeShapes = (theatre: Theatre, access: AccessInterval[], places: Map<string, Place>, theme: 'light' | 'dark'): FeatureCollection =>
  collect(
    theatre.routes.flatMap((route) => {
      const coordinates = route.through.flatMap((id) => places.get(id) ?? []).map((p) => [p.lon, p.lat]);
      const state = access.flatMap((a) => a.routes).find((r) => r.route === route.id)?.state ?? 'unknown';
      if (coordinates.length < 2) return [];
      const colour = state === 'unknown' ? palettes[theme].road : accessColour(state, theme === 'dark');
      return [{ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { id: route.id, into: route.into, name: route.name, colour } } as Feature];
    }),
  );
