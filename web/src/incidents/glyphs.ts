import type { EventType } from '../api/shapes';

/** What a type is coloured as: harm done, people moved or held, or words given. */
export type Family = 'harm' | 'people' | 'deal';

/** A sign on a field of 24 by 24, drawn as a line or filled. */
export interface Glyph { path: string; filled?: boolean; family: Family }

const unknown: Glyph = { path: 'M12 9.5a2.5 2.5 0 1 0 .01 0z', filled: true, family: 'harm' };

const glyphs: Record<EventType, Glyph> = {
  battle: { path: 'M5 5l14 14M19 5L5 19M4 16l4 4M20 16l-4 4', family: 'harm' },
  airstrike: { path: 'M12 2.5l1.6 7.5 8 4.5v2l-8-2.2-.6 5 2.2 1.7v1.3L12 21.5l-3.2.8V21l2.2-1.7-.6-5-8 2.2v-2l8-4.5z', filled: true, family: 'harm' },
  shelling: { path: 'M3 19C5 8 14 4 20 14M16 13l4 2 1.5-4.5', family: 'harm' },
  bombing: { path: 'M12 2l2 5.8 5.5-2.5-2.6 5.4L22 12l-5.1 1.3 2.6 5.4-5.5-2.5L12 22l-2-5.8-5.5 2.5 2.6-5.4L2 12l5.1-1.3-2.6-5.4L10 7.8z', filled: true, family: 'harm' },
  chemical: { path: 'M9 3h6M10.5 3v7L5 19.5h14L13.5 10V3M8 15h8', family: 'harm' },
  killing: { path: 'M12 5.5a6.5 6.5 0 1 0 .01 0M12 2v6M12 16v6M2 12h6M16 12h6', family: 'harm' },
  destruction: { path: 'M4 20V9l5-3 3 4-2 3 3 3M14 20l1-7 5-4v11z', family: 'harm' },
  detention: { path: 'M4 5h16M4 19h16M7.5 5v14M12 5v14M16.5 5v14', family: 'people' },
  release: { path: 'M10 5H5v14h5M10 12h10M16 8l4 4-4 4', family: 'people' },
  displacement: { path: 'M5 6l6 6-6 6M13 6l6 6-6 6', family: 'people' },
  agreement: { path: 'M4 13l5 5L20 6', family: 'deal' },
  breach: { path: 'M13 3L7 13h5l-1 8 6-10h-5z', filled: true, family: 'deal' },
};

export const glyphOf = (type: EventType | null): Glyph => (type ? glyphs[type] : unknown);
