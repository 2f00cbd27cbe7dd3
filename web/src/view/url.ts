import type { Day } from '../api/shapes';

export const tabs = ['incidents', 'tolls', 'control', 'access', 'reports'] as const;
export type Tab = (typeof tabs)[number];
export const openable = ['incident', 'toll', 'place', 'area', 'report'] as const;
export type Openable = (typeof openable)[number];
export type Lang = 'en' | 'ar';
export type Theme = 'light' | 'dark';

/** Everything that a person chose. It stands in the URL, so a link shows another person the same. */
export interface View {
  tab: Tab;
  /** Null: the whole period, with control and access as on its last day. */
  day: Day | null;
  q: string;
  types: string[];
  sides: string[];
  open: { kind: Openable; id: string } | null;
  /** The claim that is chosen in an open report. */
  claim: string | null;
  lang: Lang;
  /** Null: what the system prefers. */
  theme: Theme | null;
  at: { lat: number; lon: number; zoom: number } | null;
}

export const firstView: View = {
  tab: 'incidents', day: null, q: '', types: [], sides: [], open: null, claim: null, lang: 'en', theme: null, at: null,
};

const oneOf = <T extends string>(known: readonly T[], word: string | null): T | null => known.find((k) => k === word) ?? null;
const list = (words: string | null) => (words ? words.split(',').filter(Boolean) : []);

function parseAt(text: string | null): View['at'] {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return null;
  const sound = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return sound ? { lat, lon, zoom } : null;
}

/** Reads a query string; what is malformed falls back to the first view's value. */
export function parseView(search: string): View {
  const query = new URLSearchParams(search);
  const kind = openable.find((k) => query.get(k));
  const day = query.get('day');
  return {
    tab: oneOf(tabs, query.get('tab')) ?? firstView.tab,
    day: day && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null,
    q: query.get('q') ?? '',
    types: list(query.get('type')),
    sides: list(query.get('side')),
    open: kind ? { kind, id: query.get(kind)! } : null,
    claim: query.get('claim'),
    lang: oneOf(['en', 'ar'], query.get('lang')) ?? 'en',
    theme: oneOf(['light', 'dark'], query.get('theme')),
    at: parseAt(query.get('at')),
  };
}

/** Writes what differs from the first view; `parseView` reads it back. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  if (view.tab !== firstView.tab) query.set('tab', view.tab);
  if (view.day) query.set('day', view.day);
  if (view.q) query.set('q', view.q);
  if (view.types.length) query.set('type', view.types.join(','));
  if (view.sides.length) query.set('side', view.sides.join(','));
  if (view.open) query.set(view.open.kind, view.open.id);
  if (view.claim) query.set('claim', view.claim);
  if (view.lang !== firstView.lang) query.set('lang', view.lang);
  if (view.theme) query.set('theme', view.theme);
  if (view.at) query.set('at', [view.at.lat.toFixed(4), view.at.lon.toFixed(4), view.at.zoom.toFixed(2)].join(','));
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}
