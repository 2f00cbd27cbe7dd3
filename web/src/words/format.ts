import type { DateRange, Day, Location } from '../api/shapes';
import type { Lang } from '../view/url';
import { message } from './messages';

const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);

const dates = (lang: Lang, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'ar', { timeZone: 'UTC', ...options });

export const number = (lang: Lang, value: number): string => new Intl.NumberFormat(lang).format(value);

/** Text that keeps its own direction among words of the other one: Latin names and days within Arabic. */
export const isolated = (lang: Lang, text: string): string => (lang === 'ar' ? `\u2068${text}\u2069` : text);

/** "6 Aug 2016". */
export const day = (lang: Lang, value: Day): string => isolated(lang, dates(lang, { day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(value)));

/**
 * A label for each day of an axis: the day's number, with the month on the first and on each first of a month. Of more than a
 * month of days only every seventh has one, of more than half a year only firsts of months.
 */
export function axisLabels(lang: Lang, days: Day[]): string[] {
  return days.map((value, i) => {
    const first = i === 0 || value.endsWith('-01');
    if (days.length > 31 && !first && (days.length > 180 || i % 7 !== 0 || value.slice(8) < '04')) return '';
    return dates(lang, first ? { day: 'numeric', month: 'short' } : { day: 'numeric' }).format(asDate(value));
  });
}

/** "Saturday 6 August 2016". */
export const longDay = (lang: Lang, value: Day): string => dates(lang, { dateStyle: 'full' }).format(asDate(value));

/** "6 Aug 2016" or "31 Jul – 6 Aug 2016". */
export const range = (lang: Lang, value: DateRange): string =>
  isolated(lang, dates(lang, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(asDate(value.start), asDate(value.end)));

/** "150", "≥ 200", "≤ 30", "20–30", with "~" before a rounded one; "?" when open at both ends. */
export function count(lang: Lang, low: number | null, high: number | null, approx = false): string {
  const n = (value: number) => number(lang, value);
  const text =
    low === null ? (high === null ? '?' : `≤ ${n(high)}`)
    : high === null ? `≥ ${n(low)}`
    : low === high ? n(low)
    : `${n(low)}–${n(high)}`;
  const rounded = approx ? `~${text}` : text;
  // Isolated, because "≥" turns round within words that run from right to left, and would say the opposite.
  return lang === 'ar' ? `\u2066${rounded}\u2069` : rounded;
}

/** A place that was resolved: what it is and how closely. */
export const location = (lang: Lang, value: Location | null | undefined): string =>
  value ? `${value.id} (${value.lat.toFixed(3)}, ${value.lon.toFixed(3)}), ${value.precision}` : message(lang, 'unresolved');
