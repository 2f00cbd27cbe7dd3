import { expect, test } from 'vitest';
import { nextClaim, paragraphs, segments } from '../../src/reports/highlight';

const text = 'Title\nOne two three four.\n\nFive.';

test('overlapping spans give runs under both claims', () => {
  const runs = segments(text, [
    { id: 'a', spans: [{ start: 6, end: 13 }] },
    { id: 'b', spans: [{ start: 10, end: 19 }] },
  ]);
  expect(runs.filter((r) => r.claims.length).map((r) => [r.text, r.claims])).toEqual([
    ['One ', ['a']],
    ['two', ['a', 'b']],
    [' three', ['b']],
  ]);
});

test('runs put together give the text again', () => {
  const spans = [{ start: 0, end: 3 }, { start: 2, end: 25 }, { start: 2, end: 2 }, { start: 30, end: 999 }];
  const runs = segments(text, spans.map((s, i) => ({ id: String(i), spans: [s] })));
  expect(runs.map((r) => r.text).join('')).toBe(text);
  expect(runs.every((r) => r.text === text.slice(r.start, r.start + r.text.length))).toBe(true);
});

test('a report without claims is one plain run', () => {
  expect(segments(text, [])).toEqual([{ start: 0, text, claims: [] }]);
});

test('paragraphs are cut at line feeds, the title first, and a marked run may cross them', () => {
  const blocks = paragraphs(segments(text, [{ id: 'a', spans: [{ start: 2, end: 9 }] }]));
  expect(blocks.map((b) => b.map((r) => r.text).join(''))).toEqual(['Title', 'One two three four.', '', 'Five.']);
  expect(blocks[1]![0]).toEqual({ start: 6, text: 'One', claims: ['a'] });
});

test('choosing again on overlapping claims goes round all of them', () => {
  expect(nextClaim(['a', 'b'], null)).toBe('a');
  expect(nextClaim(['a', 'b'], 'a')).toBe('b');
  expect(nextClaim(['a', 'b'], 'b')).toBe('a');
  expect(nextClaim([], 'b')).toBeNull();
});
