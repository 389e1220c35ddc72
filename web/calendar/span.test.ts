import { expect, it } from 'vitest';
import { readCalendarSearch } from './calendar-search.ts';
import { beside, blanksBefore, monthOf, otherWay } from './span.ts';

it('goes from month to month over the end of a year, and from year to year', () => {
  expect([beside('2026-12', 1), beside('2026-01', -1), beside('2026-05', 1)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-06',
  ]);
  expect([beside('2026', 1), beside('2026', -1)]).toEqual(['2027', '2025']);
});

it('from a year to the month of today, else to its first', () => {
  expect(otherWay('2026', '2026-11-29')).toBe('2026-11');
  expect(otherWay('2025', '2026-11-29')).toBe('2025-01');
  expect(otherWay('2026-11', '2026-11-29')).toBe('2026');
  expect(monthOf('2026-11-29')).toBe('2026-11');
});

it('weeks begin on Monday', () => {
  expect(blanksBefore('2026-06-01')).toBe(0);
  expect(blanksBefore('2026-11-01')).toBe(6);
});

it('an address says a month or a year, and a place', () => {
  expect(readCalendarSearch({ span: 2026, place: 450105002018 })).toEqual({
    span: '2026',
    place: '450105002018',
  });
  expect(readCalendarSearch({ span: '2026-11' })).toEqual({ span: '2026-11' });
  for (const span of ['2026-13', 'soon', 26, null, ['2026']])
    expect(readCalendarSearch({ span })).toEqual({});
});
