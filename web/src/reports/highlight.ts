import type { ClaimEntry, TextSpan } from '../api/shapes';

/** A run of text under the same claims; `claims` is empty for plain text. */
export interface Segment { start: number; text: string; claims: string[] }

/**
 * Cuts `full` (title + "\n" + text) at every border of a span, so that spans which overlap give runs with several claims.
 * Spans that reach outside the text are cut to it. The runs put together give the text again.
 */
export function segments(full: string, claims: { id: string; spans: TextSpan[] }[]): Segment[] {
  const borders = new Set([0, full.length]);
  for (const { spans } of claims)
    for (const { start, end } of spans) {
      borders.add(Math.max(0, Math.min(start, full.length)));
      borders.add(Math.max(0, Math.min(end, full.length)));
    }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const under = claims.filter(({ spans }) => spans.some((s) => s.start <= start && end <= s.end)).map(({ id }) => id);
    return { start, text: full.slice(start, end), claims: under };
  });
}

/** Where a claim stands: as the reader said, or, for claims without spans, where its words are first found. */
export function spansOf(entry: ClaimEntry, full: string): TextSpan[] {
  if (entry.claim.spans) return entry.claim.spans;
  return entry.claim.evidence.flatMap((words) => {
    const start = full.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
}

/** Segments by paragraph: the title, then one list for each paragraph of the text. Line feeds fall between. */
export function paragraphs(runs: Segment[]): Segment[][] {
  const out: Segment[][] = [[]];
  for (const run of runs) {
    let start = run.start;
    run.text.split('\n').forEach((piece, i) => {
      if (i > 0) out.push([]);
      if (piece) out.at(-1)!.push({ ...run, start, text: piece });
      start += piece.length + 1;
    });
  }
  return out;
}

/** Of the claims under a run, the one to choose: the next after the chosen one, so that repeated clicks reach all. */
export const nextClaim = (under: string[], chosen: string | null): string | null =>
  under.length === 0 ? null : under[(under.indexOf(chosen ?? '') + 1) % under.length]!;
