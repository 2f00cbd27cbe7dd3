import { circle, hull, plane, type LonLat } from './geometry';

/** A place as an outline knows it. */
export interface Site { id: string; lon: number; lat: number; kind: string }

/** How far a place of that kind is drawn to reach, in km: a drawing rule, not evidence. */
const reach: Record<string, number> = {
  city: 6, town: 4, village: 2.5, camp: 1.5, neighbourhood: 1.2, road: 1.2, base: 1.5, building: 0.7, hill: 1, crossing: 1, governorate: 12, region: 8,
};

/** Kilometres around a site of that kind. */
export const reachOf = (kind: string): number => reach[kind] ?? 1.2;

/** One outline around an area's places, each with its reach; what is itself an area only counts when there is nothing smaller. Empty for no places. */
export function outline(sites: Site[]): LonLat[] {
  const small = sites.filter((s) => s.kind !== 'region' && s.kind !== 'city');
  const members = small.length > 0 ? small : sites;
  const first = members[0];
  if (!first) return [];
  const { to, from } = plane([first.lon, first.lat]);
  const around = members.flatMap((s) => circle(to([s.lon, s.lat]), reachOf(s.kind) * 0.6, 24));
  return closed(hull(around).map(from));
}

/** A soft circle of that many kilometres. */
export function disc(lon: number, lat: number, km: number): LonLat[] {
  const { from } = plane([lon, lat]);
  return closed(circle([0, 0], km, 48).map(from));
}

const closed = (ring: LonLat[]): LonLat[] => (ring[0] ? [...ring, ring[0]] : []);
