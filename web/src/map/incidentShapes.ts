import type { Feature, FeatureCollection } from 'geojson';
import type { Incident } from '../api/shapes';
import { weight } from '../incidents/filter';
import { glyphOf } from '../incidents/glyphs';
import { grouped } from '../view/grouped';
import { disc } from './cells';
import type { LonLat } from './geometry';
import { palettes } from './palette';

/** How many signs stand around one place before the rest is told by number. */
const mostAtOnePlace = 14;
/** Half the width of a sign of size 1, in pixels, with its rim. */
const halfSign = 18;
/** Words that place something no closer than this are drawn as a soft area. */
const vague = ['near', 'region', 'country'];
/** How far such words are drawn to reach, in km, by the kind of place they name. */
const vagueReach: Record<string, number> = { country: 60, governorate: 35, region: 8 };
const nearReach = 4;

/** Size of a sign, as a share of 40 pixels: grows with the root of the toll, so that areas compare. */
export const signSize = (people: number): number => Math.min(1.25, 0.55 + 0.038 * Math.sqrt(people));

/** Where signs of those sizes at one place stand, in pixels from it: a sunflower, the first in the middle, so that none hides another. */
export function spread(sizes: number[]): [number, number][] {
  const [middle = 1, ...rest] = sizes;
  const mean = rest.reduce((sum, size) => sum + size, 0) / Math.max(1, rest.length);
  // Neighbours of a sunflower lie about 1.75 times its spacing apart.
  const spacing = (2 * halfSign * mean) / 1.75;
  const around = (middle - mean) * halfSign;
  return sizes.map((_, n) => {
    const angle = n * Math.PI * (3 - Math.sqrt(5));
    const radius = n === 0 ? 0 : Math.max(0, around) + spacing * Math.sqrt(n + 0.6);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

export const isVague = (incident: Incident): boolean => incident.location !== null && vague.includes(incident.location.precision);

/** What signs must know of the ground: outlines of areas that are places too, and kinds of places. */
export interface Ground { areas: Map<string, LonLat[]>; kindOf: (place: string) => string | undefined }

const collect = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Signs, soft areas of vaguely placed incidents, and badges for what does not fit; incidents without a location are in the list only. */
export function incidentShapes(incidents: Incident[], ground: Ground, chosen: string | null, theme: 'light' | 'dark') {
  const located = incidents.filter((i) => i.location !== null);
  const byPlace = grouped(located, (i) => `${i.location!.lat} ${i.location!.lon}`);
  const signs: Feature[] = [];
  const badges: Feature[] = [];
  /** How far the signs around each place reach, in pixels. */
  const crowds = new Map<string, number>();
  for (const group of byPlace.values()) {
    const ordered = [...group].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen) || weight(b) - weight(a) || a.id.localeCompare(b.id));
    const { lon, lat } = ordered[0]!.location!;
    const point = { type: 'Point' as const, coordinates: [lon, lat] };
    const shown = ordered.slice(0, mostAtOnePlace);
    const sizes = shown.map((incident) => signSize(weight(incident)));
    const spots = spread(sizes);
    shown.forEach((incident, n) => {
      const size = sizes[n]!;
      const [x, y] = spots[n]!;
      const shape = isVague(incident) ? 'soft' : 'exact';
      signs.push({
        type: 'Feature', geometry: point,
        properties: { id: incident.id, icon: `incident:${incident.type ?? 'unknown'}:${shape}:${theme}`, size, offset: [x / size, y / size], order: weight(incident) },
      });
      if (incident.id === chosen) badges.push({ type: 'Feature', geometry: point, properties: { what: 'chosen', icon: `chosen:::${theme}`, size, offset: [x / size, y / size] } });
    });
    const reach = Math.max(...spots.map((spot, n) => Math.hypot(...spot) + halfSign * sizes[n]!));
    crowds.set(ordered[0]!.location!.id, reach);
    const more = ordered.length - mostAtOnePlace;
    if (more > 0) badges.push({ type: 'Feature', geometry: point, properties: { what: 'more', text: `+${more}`, offset: [0, (reach + 8) / 12], place: ordered[0]!.location!.id } });
  }
  // One soft area for all that is placed so: a pile of them would look like certainty.
  const told = new Map(located.filter(isVague).map((i) => [i.location!.id, i]));
  const chosenOne = located.find((i) => i.id === chosen);
  if (chosenOne && isVague(chosenOne)) told.set(chosenOne.location!.id, chosenOne);
  const soft = [...told.values()].map((incident): Feature => {
    const { id, lon, lat } = incident.location!;
    const ring = ground.areas.get(id) ?? disc(lon, lat, vagueReach[ground.kindOf(id) ?? ''] ?? nearReach);
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { id: incident.id, colour: palettes[theme][glyphOf(incident.type).family], selected: incident.id === chosen },
    };
  });
  return { incidents: collect(signs), badges: collect(badges), vague: collect(soft), crowds };
}
