import { describe, expect, test } from 'vitest';
import { workCalendar } from '#core/calendar/workdays.ts';
import { Agenda } from './agenda.ts';
import { chanceOf } from './chance.ts';
import { findSpan, isMoment, momentOf, timeOfDay, whenAwake, type Hours } from './moment.ts';

const instant = (text: string): number => Date.parse(`${text}+08:00`);
const calendar = workCalendar(
  new Map([
    ['2026-10-01', 'rest'],
    ['2026-10-10', 'work'],
  ]),
  '2026-12-31',
);
const monday = instant('2026-11-23T10:00:00');

describe('moments', () => {
  test.each([
    ['55 minutes ago', '2026-11-23T09:05:00'],
    ['3 hours ago', '2026-11-23T07:00:00'],
    ['2 days ago 19:40', '2026-11-21T19:40:00'],
    ['1 workdays ago 16:20', '2026-11-20T16:20:00'],
    ['2 workdays ago 08:05', '2026-11-19T08:05:00'],
  ])('%s', (text, at) => expect(momentOf(text, monday, calendar)).toBe(instant(at)));

  test.each(['yesterday', '2 days ago', '5 minutes ago 10:00', 'minutes ago', '-1 days ago 10:00'])(
    '“%s” is none',
    (text) => expect(isMoment(text)).toBe(false),
  );

  test.each(['3..24 minutes', '1..6 hours', '2..5 days'])('%s is a span', (text) =>
    expect(findSpan(text)).toBeDefined(),
  );
  test.each(['24..3 minutes', '0..5 days', '3 minutes', '3..4 weeks'])('“%s” is none', (text) =>
    expect(findSpan(text)).toBeUndefined(),
  );
});

describe('people act when they are awake', () => {
  const desk: Hours = { fromMin: 480, untilMin: 1080, workdaysOnly: true };
  test.each([
    ['2026-11-23T10:00:00', '2026-11-23T10:00:00'],
    ['2026-11-23T05:00:00', '2026-11-23T08:00:00'],
    ['2026-11-23T18:30:00', '2026-11-24T08:00:00'],
    ['2026-11-20T18:30:00', '2026-11-23T08:00:00'],
    ['2026-10-01T10:00:00', '2026-10-02T08:00:00'],
    ['2026-10-10T10:00:00', '2026-10-10T10:00:00'],
  ])('%s becomes %s', (at, awake) => expect(whenAwake(instant(at), desk, calendar, 0)).toBe(instant(awake)));

  test('whatever is drawn, a time of day lies within their hours', () => {
    const chance = chanceOf('hours');
    const day = Math.floor((monday + 8 * 3_600_000) / 86_400_000);
    for (let count = 0; count < 500; count += 1) {
      const at = timeOfDay(day, desk, () => chance.draw());
      expect(at).toBeGreaterThanOrEqual(instant('2026-11-23T08:00:00'));
      expect(at).toBeLessThan(instant('2026-11-23T18:00:00'));
    }
  });
});

describe('chance repeats', () => {
  test('the same words give the same draws, others give others', () => {
    const draws = (...about: string[]): number[] => {
      const chance = chanceOf(...about);
      return Array.from({ length: 20 }, () => chance.draw());
    };
    expect(draws('a', 'b')).toEqual(draws('a', 'b'));
    expect(draws('a', 'b')).not.toEqual(draws('a', 'c'));
    for (const drawn of draws('a')) expect(drawn >= 0 && drawn < 1).toBe(true);
  });

  test('the heavy one comes first about as often as it weighs', () => {
    const firsts = Array.from(
      { length: 2000 },
      (_, nth) => chanceOf('weight', nth).shuffle(['heavy', 'light'], (one) => (one === 'heavy' ? 9 : 1))[0],
    );
    const share = firsts.filter((one) => one === 'heavy').length / firsts.length;
    expect(share).toBeGreaterThan(0.86);
    expect(share).toBeLessThan(0.94);
  });
});

test('an agenda gives the earliest first, and of one moment the first by its label', () => {
  const agenda = new Agenda<number>();
  for (const [at, label, what] of [
    [5, 'a', 1],
    [1, 'z', 2],
    [1, 'b', 3],
    [9, 'a', 4],
    [5, '0', 5],
  ] as const)
    agenda.add({ at, label, what });
  const order = [];
  for (let next = agenda.takeNext(); next; next = agenda.takeNext()) order.push(next.what);
  expect(order).toEqual([3, 2, 5, 1, 4]);
});
