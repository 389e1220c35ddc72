import { expect, it } from 'vitest';
import { daysBetween, isYearly } from './yearly.ts';

it('29 February falls on the 28th in a common year, and on itself in a leap year', () => {
  expect(daysBetween(2, 29, '2026-01-01', '2028-12-31')).toEqual(['2026-02-28', '2027-02-28', '2028-02-29']);
  expect(daysBetween(2, 29, '1900-01-01', '1900-12-31')).toEqual(['1900-02-28']);
});

it('what comes is counted with both ends, over the turn of a year too', () => {
  expect(daysBetween(1, 1, '2026-01-01', '2027-01-01')).toEqual(['2026-01-01', '2027-01-01']);
  expect(daysBetween(12, 31, '2027-01-01', '2027-12-30')).toEqual([]);
  expect(daysBetween(6, 30, '2027-01-01', '2026-12-31')).toEqual([]);
});

it('a day that no year has is none', () => {
  const none = [
    [4, 31],
    [2, 30],
    [0, 1],
    [13, 1],
    [1, 0],
    [1, 32],
    [1, 1.5],
    [1.5, 1],
    [Number.NaN, 1],
  ] as const;
  expect(none.filter(([month, day]) => isYearly(month, day))).toEqual([]);
  expect([isYearly(2, 29), isYearly(12, 31), isYearly(4, 30)]).toEqual([true, true, true]);
});
