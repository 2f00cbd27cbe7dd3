import { expect, test } from 'vitest';
import { addDays, clampDay, daysBetween, daysOf, holdsOn, perDay } from '../../src/time/days';

test('days cross months and leap days', () => {
  expect(addDays('2016-07-31', 1)).toBe('2016-08-01');
  expect(addDays('2016-03-01', -1)).toBe('2016-02-29');
  expect(daysBetween('2016-07-31', '2016-08-08')).toBe(8);
  expect(daysOf('2016-07-30', '2016-08-02')).toEqual(['2016-07-30', '2016-07-31', '2016-08-01', '2016-08-02']);
});

test('a day outside the range moves to its nearest end', () => {
  expect(clampDay('2015-01-01', '2016-07-31', '2016-08-08')).toBe('2016-07-31');
  expect(clampDay('2017-01-01', '2016-07-31', '2016-08-08')).toBe('2016-08-08');
  expect(clampDay('2016-08-01', '2016-07-31', '2016-08-08')).toBe('2016-08-01');
});

test('an open interval holds on every day after its first', () => {
  expect(holdsOn({ from: '2016-08-01', until: null }, '2020-01-01')).toBe(true);
  expect(holdsOn({ from: '2016-08-01', until: null }, '2016-07-31')).toBe(false);
  expect(holdsOn({ from: '2016-08-01', until: '2016-08-03' }, '2016-08-03')).toBe(true);
  expect(holdsOn({ from: '2016-08-01', until: '2016-08-03' }, '2016-08-04')).toBe(false);
});

test('the histogram leaves out what is undated or spans more than a week', () => {
  const days = daysOf('2016-08-01', '2016-08-03');
  const ranges = [null, { start: '2016-08-01', end: '2016-08-02' }, { start: '2016-08-02', end: '2016-08-02' }, { start: '2016-07-01', end: '2016-08-31' }];
  expect(perDay(days, ranges)).toEqual([1, 2, 0]);
});
