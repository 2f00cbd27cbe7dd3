import type { Toll } from '../api/shapes';

/** Places a number of a toll on its bar: 0 to 96 percent for what its claims tell, 100 for an open end. Never past the bar. */
export function scaleOf(toll: Toll): (value: number) => number {
  const told = toll.figures.flatMap((f) => [f.low, f.high]).filter((n): n is number => n !== null);
  const most = Math.max(1, toll.high ?? 0, ...told);
  return (value) => (value === Infinity ? 100 : Math.min(96, (value / most) * 90));
}
