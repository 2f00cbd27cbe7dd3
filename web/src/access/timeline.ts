import type { AccessInterval, AccessState, Day } from '../api/shapes';
import { addDays, daysBetween, holdsOn } from '../time/days';

/** Days on end in one state. */
export interface Stretch { from: Day; days: number; state: AccessState }

/** An area's states from `first` to `last`, day by day, put together where they do not change; "unknown" where no interval speaks. */
export function stretches(history: AccessInterval[], state: (interval: AccessInterval) => AccessState, first: Day, last: Day): Stretch[] {
  const out: Stretch[] = [];
  for (let i = 0; i <= daysBetween(first, last); i++) {
    const day = addDays(first, i);
    const interval = history.find((h) => holdsOn(h, day));
    const now = interval ? state(interval) : 'unknown';
    const previous = out.at(-1);
    if (previous?.state === now) previous.days++;
    else out.push({ from: day, days: 1, state: now });
  }
  return out;
}
