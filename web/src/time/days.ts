import type { DateRange, Day } from '../api/shapes';

const dayLength = 86_400_000;

const number = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayLength;

/** The day that lies `count` days after `day`; before it when negative. */
export const addDays = (day: Day, count: number): Day => new Date((number(day) + count) * dayLength).toISOString().slice(0, 10);

/** How many days lie from `from` to `to`; 0 for the same day. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from);

/** Every day from `first` to `last`, both included. */
export const daysOf = (first: Day, last: Day): Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));

/** `day` moved into the range, if it lies outside. */
export const clampDay = (day: Day, first: Day, last: Day): Day => (day < first ? first : day > last ? last : day);

export const covers = (range: DateRange, day: Day): boolean => range.start <= day && day <= range.end;

/** True when an interval with an open end, as control and access have them, holds on that day. */
export const holdsOn = (interval: { from: Day; until: Day | null }, day: Day): boolean =>
  interval.from <= day && (interval.until === null || day <= interval.until);

/** Ranges longer than this say too little about one day to be counted on it. */
export const longestForOneDay = 7;

/** How many of the ranges fall on each day; those that span more than a week are on none. */
export function perDay(days: Day[], ranges: (DateRange | null)[]): number[] {
  const near = ranges.filter((r): r is DateRange => r !== null && daysBetween(r.start, r.end) < longestForOneDay);
  return days.map((day) => near.filter((range) => covers(range, day)).length);
}
