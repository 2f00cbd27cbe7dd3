/** Kilometres east and north of a reference point; flat, good to a percent over a governorate. */
export type Xy = [number, number];
/** Longitude and latitude, in degrees. */
export type LonLat = [number, number];

const kmPerDegree = 111.2;

/** Turns degrees into kilometres around `reference` and back. */
export function plane(reference: LonLat) {
  const east = kmPerDegree * Math.cos((reference[1] * Math.PI) / 180);
  return {
    to: ([lon, lat]: LonLat): Xy => [(lon - reference[0]) * east, (lat - reference[1]) * kmPerDegree],
    from: ([x, y]: Xy): LonLat => [reference[0] + x / east, reference[1] + y / kmPerDegree],
  };
}

export const circle = ([x, y]: Xy, radius: number, corners = 32): Xy[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** Convex hull, counter-clockwise (Andrew's monotone chain). */
export function hull(points: Xy[]): Xy[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o: Xy, a: Xy, b: Xy) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (run: Xy[]) => {
    const out: Xy[] = [];
    for (const p of run) {
      while (out.length >= 2 && turn(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** True when the point lies within the ring (even-odd rule). */
export function inside([x, y]: Xy | LonLat, ring: (Xy | LonLat)[]): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

/** The parts of the line from `a` to `b` that lie within any of the rings. */
export function clipLine(a: LonLat, b: LonLat, rings: LonLat[][]): [LonLat, LonLat][] {
  const at = (t: number): LonLat => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  const cuts = [0, 1];
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [px, py] = ring[j]!;
      const [ex, ey] = [ring[i]![0] - px, ring[i]![1] - py];
      const cross = (b[0] - a[0]) * ey - (b[1] - a[1]) * ex;
      if (cross === 0) continue;
      const t = ((px - a[0]) * ey - (py - a[1]) * ex) / cross;
      const u = ((px - a[0]) * (b[1] - a[1]) - (py - a[1]) * (b[0] - a[0])) / cross;
      if (t > 0 && t < 1 && u >= 0 && u <= 1) cuts.push(t);
    }
  cuts.sort((x, y) => x - y);
  return cuts.slice(0, -1).flatMap((t, i) => {
    const end = cuts[i + 1]!;
    return rings.some((ring) => inside(at((t + end) / 2), ring)) ? [[at(t), at(end)] as [LonLat, LonLat]] : [];
  });
}
