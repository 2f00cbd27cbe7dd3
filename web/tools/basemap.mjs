// Cuts the surroundings of a theatre out of world-atlas (Natural Earth, public domain): run by `npm run build`.
// Writes src/map/basemap.json: { countries: GeoJSON of the countries near, with "id" (ISO 3166-1 numeric) and "name" }.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const box = { west: 28, south: 27, east: 50, north: 43 };
const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'));
const round = ([lon, lat]) => [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];

/** Cuts a ring to the box (Sutherland and Hodgman), side by side. */
function cut(ring) {
  const sides = [[0, box.west, 1], [0, box.east, -1], [1, box.south, 1], [1, box.north, -1]];
  return sides.reduce((points, [axis, limit, sign]) => {
    const past = (p) => sign * (p[axis] - limit);
    return points.flatMap((a, i) => {
      const b = points[(i + 1) % points.length];
      const [pa, pb] = [past(a), past(b)];
      const out = pa >= 0 ? [a] : [];
      if (pa >= 0 !== pb >= 0) {
        const t = pa / (pa - pb);
        out.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
      }
      return out;
    });
  }, ring);
}

const features = feature(atlas, atlas.objects.countries).features.flatMap((country) => {
  const polygons = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
  const coordinates = polygons
    .map((rings) => rings.map((ring) => cut(ring.slice(0, -1))).filter((ring) => ring.length > 2).map((ring) => [...ring, ring[0]].map(round)))
    .filter((rings) => rings.length > 0);
  if (coordinates.length === 0) return [];
  const { name } = country.properties;
  return [{ type: 'Feature', properties: { id: country.id ?? null, name }, geometry: { type: 'MultiPolygon', coordinates } }];
});

const json = JSON.stringify({ type: 'FeatureCollection', features });
writeFileSync(new URL('../src/map/basemap.json', import.meta.url), json);
console.log(`basemap: ${features.length} countries, ${Math.round(json.length / 1024)} kB`);
