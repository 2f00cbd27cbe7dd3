import { expect, test } from 'vitest';
import { axisLabels, count, range } from '../../src/words/format';
import { countOf, message, term, type Word } from '../../src/words/messages';
import { daysOf } from '../../src/time/days';

test('counts keep their vagueness', () => {
  expect(count('en', 150, 150)).toBe('150');
  expect(count('en', 200, null)).toBe('≥ 200');
  expect(count('en', null, 30)).toBe('≤ 30');
  expect(count('en', 20, 30)).toBe('20–30');
  expect(count('en', 300, 300, true)).toBe('~300');
  expect(count('en', null, null)).toBe('?');
});

test('a bound keeps its direction within Arabic', () => expect(count('ar', 200, null)).toMatch(/^\u2066≥ .+\u2069$/));

test('a range of days names its parts once', () => {
  expect(range('en', { start: '2016-08-06', end: '2016-08-06' })).toBe('6 Aug 2016');
  // Which kind of blank stands beside the dash is the platform's.
  expect(range('en', { start: '2016-07-31', end: '2016-08-06' }).replace(/\s/g, ' ')).toBe('31 Jul – 6 Aug 2016');
});

test('plurals follow the language', () => {
  expect(countOf('en', 'claims', 1)).toBe('1 claim');
  expect(countOf('en', 'claims', 0)).toBe('0 claims');
  expect(countOf('ar', 'claims', 2)).toBe('قولان');
  expect(countOf('ar', 'claims', 5)).toMatch(/أقوال/);
});

test('every word of the page is there in Arabic, and differs from the English', () => {
  for (const word of ['tabIncidents', 'claimsNotFacts', 'legend', 'openReport'] satisfies Word[]) expect(message('ar', word)).toMatch(/[\u0600-\u06ff]/);
});

test('an unknown term shows as it stands', () => expect(term('en', 'new-word')).toBe('new word'));

test('a long axis has few labels', () => {
  expect(axisLabels('en', daysOf('2016-07-30', '2016-08-02'))).toEqual(['30 Jul', '31', '1 Aug', '2']);
  expect(axisLabels('en', daysOf('2016-01-01', '2016-12-31')).filter(Boolean)).toHaveLength(12);
});
