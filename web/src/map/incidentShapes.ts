import type { Feature, FeatureCollection } from 'geojson';
import type { Incident } from '../api/shapes';
import { weight } from '../incidents/filter';
import { glyphOf } from '../incidents/glyphs';
import { disc } from './cells';
import { palettes } from './palette';

/** How many signs stand around one place before the rest is told by number. */
const mostAtOnePlace = 14;
/** Pixels between the middles of neighbouring signs around one place. */
const spacing = 19;
/** How far vague words are drawn to reach, in km. */
const vagueReach: Record<string, number> = { near: 4, region: 22, country: 60 };

/** Size of a sign, as a share of 40 pixels: grows with the root of the toll, so that areas compare. */
export const signSize = (people: number): number => Math.min(1.25, 0.55 + 0.038 * Math.sqrt(people));

/** Where the n-th of several signs at one place stands, in pixels: a sunflower, so that none hides another. */
export function spread(n: number): [number, number] {
  const angle = n * Math.PI * (3 - Math.sqrt(5));
  const radius = n === 0 ? 0 : spacing * Math.sqrt(n + 0.35);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

export const isVague = (incident: Incident): boolean => incident.location !== null && incident.location.precision in vagueReach;

const collect = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Signs, soft areas of vaguely placed incidents, and badges for what does not fit; incidents without a location are in the list only. */
export function incidentShapes(incidents: Incident[], chosen: string | null, theme: 'light' | 'dark') {
  const located = incidents.filter((i) => i.location !== null);
  const byPlace = Map.groupBy(located, (i) => `${i.location!.lat} ${i.location!.lon}`);
  const signs: Feature[] = [];
  const badges: Feature[] = [];
  for (const group of byPlace.values()) {
    const ordered = [...group].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen) || weight(b) - weight(a) || a.id.localeCompare(b.id));
    const { lon, lat } = ordered[0]!.location!;
    const point = { type: 'Point' as const, coordinates: [lon, lat] };
    ordered.slice(0, mostAtOnePlace).forEach((incident, n) => {
      const size = signSize(weight(incident));
      const [x, y] = spread(n);
      const shape = isVague(incident) ? 'soft' : 'exact';
      signs.push({
        type: 'Feature', geometry: point,
        properties: { id: incident.id, icon: `incident:${incident.type ?? 'unknown'}:${shape}:${theme}`, size, offset: [x / size, y / size], order: weight(incident) },
      });
      if (incident.id === chosen) badges.push({ type: 'Feature', geometry: point, properties: { what: 'chosen', radius: 17 * size + 4 } });
    });
    const more = ordered.length - mostAtOnePlace;
    if (more > 0) {
      const down = spread(mostAtOnePlace)[0] ? spacing * Math.sqrt(mostAtOnePlace + 1) : spacing;
      badges.push({ type: 'Feature', geometry: point, properties: { what: 'more', text: `+${more}`, offset: [0, down / 12], place: ordered[0]!.location!.id } });
    }
  }
  const vague = located.filter(isVague).map((incident): Feature => {
    const { lon, lat, precision } = incident.location!;
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [disc(lon, lat, vagueReach[precision]!)] },
      properties: { id: incident.id, colour: palettes[theme][glyphOf(incident.type).family], selected: incident.id === chosen },
    };
  });
  return { incidents: collect(signs), badges: collect(badges), vague: collect(vague) };
}
