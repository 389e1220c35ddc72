import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, fallsOn, findRecurrence, findSpan, nextDay } from './recurrence.ts';
import { dayNumberFrom, dayText, isWeekend, weekdayOf } from './workdays.ts';

function daysIn(phrase: string, span: string): string[] {
  const { from, to } = findSpan(span)!;
  return daysOf(findRecurrence(phrase)!, from, to).map(dayText);
}

const dates = (phrase: string, month: string): number[] =>
  daysIn(phrase, month).map((day) => Number(day.slice(8)));

describe('逢四说事', () => {
  const union = 'day 4, 14, 24 or Thursday';

  it('US-01(1) a day that is both comes once: 4, 7, 14, 21, 24, 28 April 2022', () => {
    expect(dates(union, '2022-04')).toEqual([4, 7, 14, 21, 24, 28]);
  });

  it('US-01(2) dates only gives three, Thursdays only four', () => {
    expect(dates('day 4, 14, 24', '2022-04')).toEqual([4, 14, 24]);
    expect(dates('Thursday', '2022-04')).toEqual([7, 14, 21, 28]);
  });

  it('US-01(4) all of 2022 gives 82', () => {
    expect(daysIn(union, '2022')).toHaveLength(82);
  });
});

it('5, 15 and 25 June 2021, a Saturday, a Tuesday and a Friday; 36 a year', () => {
  expect(daysIn('day 5, 15, 25', '2021-06')).toEqual(['2021-06-05', '2021-06-15', '2021-06-25']);
  expect(daysIn('day 5, 15, 25', '2021-06').map((day) => weekdayOf(dayNumberFrom(day)))).toEqual([6, 2, 5]);
  expect(daysIn('day 5, 15, 25', '2021')).toHaveLength(36);
});

it('US-25a(1) the first Fridays of 2021', () => {
  expect(daysIn('first Friday', '2021').map((day) => day.slice(5))).toEqual(
    '01-01 02-05 03-05 04-02 05-07 06-04 07-02 08-06 09-03 10-01 11-05 12-03'.split(' '),
  );
});

it('the weekends of November 2021', () => {
  expect(dates('weekend', '2021-11')).toEqual([6, 7, 13, 14, 20, 21, 27, 28]);
});

it('the last of a month is the last, however long the month', () => {
  expect(dates('last Sunday', '2026-02')).toEqual([22]);
  expect(dates('last Monday', '2026-03')).toEqual([30]);
  expect(dates('last Tuesday', '2026-03')).toEqual([31]);
});

it('days of the year come once a year, 29 February in leap years', () => {
  expect(daysIn('1 March, 1 September', '2026')).toEqual(['2026-03-01', '2026-09-01']);
  expect(daysIn('29 February', '2028')).toEqual(['2028-02-29']);
  expect(daysIn('29 February', '2026')).toEqual([]);
  expect(daysIn('day 31', '2026')).toHaveLength(7);
});

it.each([
  '',
  'day',
  'day 0',
  'day 32',
  'day 4, x',
  'Thurs',
  'thursday',
  'first',
  'fifth Friday',
  'first day',
  '30 February',
  '0 March',
  '1 Mars',
  'or',
  'Thursday or',
  'day 4 and Thursday',
  'day 004',
  'day 1.5',
])('%j is no recurrence, or would never come', (phrase) => {
  expect(findRecurrence(phrase)).toBeUndefined();
});

it.each(['2022-13', '2022-00', '22-01', 'April', ''])('%j is no month or year', (text) => {
  expect(findSpan(text)).toBeUndefined();
});

it('a union has every day of its parts once, and no other', () => {
  const rule = fc.constantFrom(
    'day 4, 14, 24',
    'Thursday',
    'first Friday',
    'last Sunday',
    'weekend',
    '1 May',
    'day 31',
  );
  const day = fc.integer({ min: dayNumberFrom('1999-12-01'), max: dayNumberFrom('2101-01-31') });
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), day, (rules, from) => {
      const union = findRecurrence(rules.join(' or '))!;
      const days = daysOf(union, from, from + 70);
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      for (let one = from; one <= from + 70; one += 1) {
        const falls = rules.some((text) => fallsOn(findRecurrence(text)!, one));
        expect(days.includes(one)).toBe(falls);
      }
    }),
  );
});

it.each([
  ['Thursday', '2026-11-26', '2026-11-26'],
  ['first Friday', '2026-11-26', '2026-12-04'],
  ['29 February', '2026-11-26', '2028-02-29'],
  ['29 February', '2096-03-01', undefined],
])('the next %s from %s on is %s', (phrase, from, day) => {
  const next = nextDay(findRecurrence(phrase)!, dayNumberFrom(from));
  expect(next === undefined ? undefined : dayText(next)).toBe(day);
});

it('a make-up day is at the weekend, and a holiday on a Thursday is not', () => {
  expect(['2026-10-10', '2026-10-11', '2026-10-01', '2026-10-12'].map(dayNumberFrom).map(isWeekend)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
