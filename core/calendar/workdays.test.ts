import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  dayNumberFrom,
  dayNumberOf,
  dayText,
  startOfDay,
  workCalendar,
  workdaysBetween,
} from './workdays.ts';

const calendar = workCalendar(
  new Map([
    ['2026-10-01', 'rest'],
    ['2026-10-02', 'rest'],
    ['2026-10-05', 'rest'],
    ['2026-10-06', 'rest'],
    ['2026-10-07', 'rest'],
    ['2026-09-20', 'work'],
    ['2026-10-10', 'work'],
  ]),
  '2026-12-31',
);
const at = (text: string): number => Date.parse(`${text}+08:00`);
const isWorkday = (text: string): boolean => calendar.isWorkday(dayNumberFrom(text));

describe('days in Shanghai', () => {
  it('a day begins at midnight there, wherever the server stands', () => {
    expect(dayText(dayNumberOf(at('2026-10-01T00:00:00')))).toBe('2026-10-01');
    expect(dayText(dayNumberOf(at('2026-09-30T23:59:59')))).toBe('2026-09-30');
    expect(startOfDay(dayNumberFrom('2026-10-01'))).toBe(at('2026-10-01T00:00:00'));
  });

  it('weekends rest, make-up days work, holidays rest', () => {
    expect(['2026-10-08', '2026-10-10', '2026-09-20', '1969-12-31'].map(isWorkday)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['2026-10-01', '2026-10-11', '2026-09-19', '1969-12-28'].map(isWorkday)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-09-30T16:00:00', 1, '2026-10-08T16:00:00'],
    ['2026-09-30T16:00:00', 3, '2026-10-10T16:00:00'],
    ['2026-09-30T16:00:00', 4, '2026-10-12T16:00:00'],
    ['2026-10-03T10:00:00', 1, '2026-10-09T00:00:00'],
    ['2026-09-18T11:00:00', 1, '2026-09-20T11:00:00'],
  ])('%s and %i is %s', (from, count, expected) => {
    expect(addWorkdays(at(from), count, calendar)).toBe(at(expected));
  });

  const instant = fc.integer({ min: at('2026-01-01T00:00:00'), max: at('2027-12-31T00:00:00') });
  const count = fc.integer({ min: 1, max: 60 });

  it('always lands on a working day, after exactly that many of them', () => {
    fc.assert(
      fc.property(instant, count, (from, days) => {
        const to = addWorkdays(from, days, calendar);
        expect(calendar.isWorkday(dayNumberOf(to))).toBe(true);
        const started = calendar.isWorkday(dayNumberOf(from)) ? 0 : 1;
        expect(workdaysBetween(from, to, calendar)).toBe(days + started);
      }),
    );
  });

  it('later starts are never due sooner, and days add up', () => {
    fc.assert(
      fc.property(instant, instant, count, count, (a, b, m, n) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addWorkdays(early, m, calendar)).toBeLessThanOrEqual(addWorkdays(late, m, calendar));
        expect(addWorkdays(addWorkdays(a, m, calendar), n, calendar)).toBe(addWorkdays(a, m + n, calendar));
      }),
    );
  });
});
