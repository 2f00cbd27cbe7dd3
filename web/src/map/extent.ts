import type { Incident, Place } from '../api/shapes';

export type Box = [west: number, south: number, east: number, north: number];

/** The share of points at each end that the first look leaves out, so that one far place does not shrink the rest. */
const outliers = 0.08;
/** Degrees that the first look spans at least: about 7 km. */
const least = 0.06;

/** Where to look first: around most of what is placed closely; else around all places; null if there are none. */
export function firstBox(incidents: Incident[], places: Place[]): Box | null {
  const close = incidents.flatMap((i) => (i.location && (i.location.precision === 'exact' || i.location.precision === 'town') ? [i.location] : []));
  const points = close.length >= 3 ? close : places;
  if (points.length === 0) return null;
  const [west, east] = middle(points.map((p) => p.lon));
  const [south, north] = middle(points.map((p) => p.lat));
  return [west, south, east, north];
}

function middle(values: number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * outliers);
  const [low, high] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  const wanting = Math.max(0, least - (high - low)) / 2;
  return [low - wanting, high + wanting];
}
