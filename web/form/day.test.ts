import { expect, test } from 'vitest';
import { dayAfter, findDay, monthsFrom } from './day.ts';

const now = Date.parse('2026-11-22T03:00:00Z');

test.each([
  ['2026-11-30', '2026-11-30'],
  ['2026年12月1日', '2026-12-01'],
  ['11-30', '2026-11-30'],
  ['11/22', '2026-11-22'],
  ['1-5', '2027-01-05'],
  ['30', '2026-11-30'],
  ['3', '2026-12-03'],
])('%s is %s', (typed, day) => {
  expect(findDay(typed, now)).toBe(day);
});

test.each(['', 'soon', '2026-02-30', '13-1', '32', '1-2-3-4'])('%s is no day', (typed) => {
  expect(findDay(typed, now)).toBeUndefined();
});

test('days and months are counted on the calendar of China', () => {
  expect(dayAfter(Date.parse('2026-11-30T16:30:00Z'), 1)).toBe('2026-12-02');
  expect(monthsFrom(now).slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthsFrom(now)).toHaveLength(12);
});
