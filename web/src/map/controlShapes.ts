import type { Feature, FeatureCollection } from 'geojson';
import type { Cells, ControlInterval } from '../api/shapes';
import { holderSides } from '../control/holders';
import { sideColour } from '../view/sides';

/**
 * The cells of which control tells: filled with the holder's colour, striped with both sides where contested, faint where stale. A part of an
 * undivided town of which nothing is told takes the town's word, more faintly.
 */
export function controlShapes(control: ControlInterval[], cells: Cells, sideOf: (a: string) => string | null, chosen: string | null, theme: 'light' | 'dark'): FeatureCollection {
  const told = new Map(control.filter((c) => c.state !== 'unknown').map((c) => [c.place, c]));
  return {
    type: 'FeatureCollection',
    features: cells.features.flatMap(({ geometry, properties }) => {
      const own = told.get(properties.place);
      const held = own ?? told.get(properties.part_of ?? '');
      if (!held) return [];
      const sides = holderSides(held.holders, sideOf);
      const contested = held.state === 'contested';
      const stale = held.state === 'stale';
      const pattern = `hatch:${sides[0] ?? 'unknown'}:${sides[1] ?? ''}:${theme}`;
      return [{
        type: 'Feature',
        geometry,
        properties: {
          id: held.place,
          colour: sideColour(sides[0], theme === 'dark'),
          opacity: (contested ? 0.7 : stale ? 0.13 : 0.42) * (own ? 1 : 0.6),
          edge: stale ? 0.35 : own ? 0.9 : 0.3,
          selected: held.place === chosen,
          ...(contested ? { pattern } : {}),
        },
      } satisfies Feature];
    }),
  };
}
