import type { Incident, Place } from '../api/shapes';

export type Box = [west: number, south: number, east: number, north: number];

/** Degrees around the middle of what is told that count as the same scene: about 25 km. */
const scene = 0.23;
/** Degrees that the first look spans at least: about 7 km. */
const least = 0.06;

/**
 * Where to look first: around the scene in which at least half of what is placed closely lies; around all of it when there is
 * no such scene; around all places when little is placed; null if there are none.
 */
export function firstBox(incidents: Incident[], places: Place[]): Box | null {
  const close = incidents.flatMap((i) => (i.location && (i.location.precision === 'exact' || i.location.precision === 'town') ? [i.location] : []));
  if (close.length < 3) return around(places);
  const [lat, lon] = [median(close.map((p) => p.lat)), median(close.map((p) => p.lon))];
  const near = close.filter((p) => Math.abs(p.lat - lat) < scene && Math.abs(p.lon - lon) < scene);
  return around(near.length * 2 >= close.length ? near : close);
}

function around(points: { lat: number; lon: number }[]): Box | null {
  if (points.length === 0) return null;
  const [west, east] = widened(points.map((p) => p.lon));
  const [south, north] = widened(points.map((p) => p.lat));
  return [west, south, east, north];
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function widened(values: number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const wanting = Math.max(0, least - (high - low)) / 2;
  return [low - wanting, high + wanting];
}
