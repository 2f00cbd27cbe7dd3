import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { palettes, type Palette } from './palette';

/** What the map draws, by source; each is replaced as a whole when what it shows changes. */
export const sources = ['countries', 'governorates', 'control', 'areas', 'routes', 'places', 'vague', 'incidents', 'badges'] as const;
export type SourceName = (typeof sources)[number];
export type Shapes = Record<SourceName, FeatureCollection>;

// Families of the device's own: the map asks no server for glyphs.
const fonts = ['system-ui', 'Segoe UI', 'Roboto', 'Noto Sans', 'sans-serif'];

/** Features carry `selected`; what is chosen is drawn stronger. */
const whenSelected = <T>(yes: T, no: T): ExpressionSpecification => ['case', ['==', ['get', 'selected'], true], yes, no] as unknown as ExpressionSpecification;

function layers(p: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': p.sea } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': ['case', ['get', 'ground'], p.ground, p.land], 'fill-antialias': false } },
    { id: 'governorate-lines', type: 'line', source: 'governorates', filter: ['==', ['geometry-type'], 'LineString'], layout: { 'line-cap': 'round' }, paint: { 'line-color': p.admin, 'line-width': 1, 'line-dasharray': [3, 3] } },
    { id: 'borders', type: 'line', source: 'countries', layout: { 'line-join': 'round' }, paint: { 'line-color': p.border, 'line-width': ['case', ['get', 'ground'], 1.4, 0.7] } },
    { id: 'control-fill', type: 'fill', source: 'control', filter: ['!', ['has', 'pattern']], paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': ['get', 'opacity'] } },
    { id: 'control-hatch', type: 'fill', source: 'control', filter: ['has', 'pattern'], paint: { 'fill-pattern': ['get', 'pattern'], 'fill-opacity': ['get', 'opacity'] } },
    { id: 'control-edge', type: 'line', source: 'control', paint: { 'line-color': whenSelected<unknown>(p.selected, ['get', 'colour']) as ExpressionSpecification, 'line-width': whenSelected(2.5, 0.8), 'line-opacity': ['get', 'edge'] } },
    { id: 'area-fill', type: 'fill', source: 'areas', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.07 } },
    { id: 'area-edge', type: 'line', source: 'areas', layout: { 'line-join': 'round' }, paint: { 'line-color': ['get', 'colour'], 'line-width': whenSelected(4, 2.4), 'line-dasharray': [3, 1.6] } },
    { id: 'route-casing', type: 'line', source: 'routes', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': p.halo, 'line-width': 5, 'line-opacity': 0.8 } },
    { id: 'route-line', type: 'line', source: 'routes', layout: { 'line-cap': 'butt', 'line-join': 'round' }, paint: { 'line-color': ['get', 'colour'], 'line-width': 2.4 } },
    { id: 'vague', type: 'fill', source: 'vague', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': whenSelected(0.2, 0.08) } },
    { id: 'vague-edge', type: 'line', source: 'vague', paint: { 'line-color': ['get', 'colour'], 'line-opacity': 0.5, 'line-width': whenSelected(2, 1), 'line-dasharray': [2, 3] } },
    { id: 'place-dots', type: 'circle', source: 'places', minzoom: 8, filter: ['!', ['get', 'governorate']], paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 1.4, 13, 2.6], 'circle-color': p.label, 'circle-opacity': 0.75 } },
    {
      id: 'governorate-names', type: 'symbol', source: 'governorates', filter: ['==', ['geometry-type'], 'Point'], maxzoom: 9.5,
      layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 12, 'text-letter-spacing': 0.12, 'text-transform': 'uppercase', 'text-padding': 6 },
      paint: { 'text-color': p.label, 'text-opacity': 0.6, 'text-halo-color': p.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'route-names', type: 'symbol', source: 'routes', minzoom: 11,
      layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 11, 'text-offset': [0, -0.9], 'symbol-spacing': 320 },
      paint: { 'text-color': ['get', 'colour'], 'text-halo-color': p.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'incident-signs', type: 'symbol', source: 'incidents',
      layout: {
        'icon-image': ['get', 'icon'], 'icon-size': ['get', 'size'], 'icon-offset': ['get', 'offset'],
        'icon-allow-overlap': true, 'icon-ignore-placement': false, 'symbol-sort-key': ['get', 'order'], 'icon-padding': 0,
      },
    },
    {
      id: 'incident-chosen', type: 'symbol', source: 'badges', filter: ['==', ['get', 'what'], 'chosen'],
      layout: { 'icon-image': ['get', 'icon'], 'icon-size': ['get', 'size'], 'icon-offset': ['get', 'offset'], 'icon-allow-overlap': true },
    },
    {
      id: 'badges', type: 'symbol', source: 'badges', filter: ['==', ['get', 'what'], 'more'],
      layout: { 'text-field': ['get', 'text'], 'text-font': fonts, 'text-size': 12, 'text-offset': ['get', 'offset'], 'text-allow-overlap': true },
      paint: { 'text-color': p.label, 'text-halo-color': p.halo, 'text-halo-width': 2 },
    },
    {
      id: 'place-names', type: 'symbol', source: 'places', filter: ['all', ['!', ['get', 'governorate']], ['>=', ['zoom'], ['get', 'from']]],
      layout: {
        'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': ['get', 'size'], 'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': ['get', 'gap'], 'text-padding': 3, 'symbol-sort-key': ['get', 'order'], 'text-max-width': 9,
      },
      paint: { 'text-color': p.label, 'text-halo-color': p.halo, 'text-halo-width': 1.6 },
    },
  ];
}

export function style(theme: 'light' | 'dark', shapes: Shapes): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(sources.map((name) => [name, { type: 'geojson', data: shapes[name] }])),
    layers: layers(palettes[theme]),
  };
}
