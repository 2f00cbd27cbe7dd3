import { Delaunay } from 'd3-delaunay';
import { clipLine, type LonLat } from './geometry';

interface Member { lon: number; lat: number; adm1: string | null }

/**
 * Approximate borders between governorates: where the Voronoi cells of places in different ones meet, cut to the country.
 * Derived from the pack's places alone, because the pack carries no surveyed borders; the legend says so.
 */
export function governorateBorders(places: Member[], country: LonLat[][]): [LonLat, LonLat][] {
  const known = distinct(places.filter((p) => p.adm1 !== null && country.some((ring) => ring.length > 0)));
  if (known.length < 3) return [];
  // Degrees of longitude are shorter than those of latitude: stretched, so that "nearest" is nearest on the ground.
  const stretch = Math.cos((known.reduce((sum, p) => sum + p.lat, 0) / known.length) * (Math.PI / 180));
  const delaunay = Delaunay.from(known, (p) => p.lon * stretch, (p) => p.lat);
  const rings = country.flat();
  const lons = rings.map((p) => p[0] * stretch);
  const lats = rings.map((p) => p[1]);
  const voronoi = delaunay.voronoi([min(lons) - 1, min(lats) - 1, max(lons) + 1, max(lats) + 1]);
  const { halfedges, triangles } = delaunay;
  const { circumcenters } = voronoi;
  const out: [LonLat, LonLat][] = [];
  for (let edge = 0; edge < halfedges.length; edge++) {
    const twin = halfedges[edge]!;
    if (twin < edge) continue;
    if (known[triangles[edge]!]!.adm1 === known[triangles[twin]!]!.adm1) continue;
    const [s, t] = [Math.floor(edge / 3) * 2, Math.floor(twin / 3) * 2];
    const a: LonLat = [circumcenters[s]! / stretch, circumcenters[s + 1]!];
    const b: LonLat = [circumcenters[t]! / stretch, circumcenters[t + 1]!];
    out.push(...clipLine(a, b, country));
  }
  return out;
}

const min = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const max = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

function distinct(places: Member[]): Member[] {
  const seen = new Set<string>();
  return places.filter((p) => {
    const spot = `${p.lon.toFixed(3)} ${p.lat.toFixed(3)}`;
    return !seen.has(spot) && seen.add(spot);
  });
}
