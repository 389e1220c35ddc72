import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWaking, wakingBetween, wakingMoment } from './waking.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(`2026-03-0${text}:00+08:00`);
const night = { fromMin: 21 * 60 + 30, untilMin: 7 * 60 + 30 };
const noon = { fromMin: 12 * 60, untilMin: 14 * 60 };

test.each([
  ['2T12:00', '2T12:00'],
  ['2T21:29', '2T21:29'],
  ['2T21:30', '3T07:30'],
  ['2T23:59', '3T07:30'],
  ['3T00:00', '3T07:30'],
  ['3T07:29', '3T07:30'],
  ['3T07:30', '3T07:30'],
])('what comes at %s is heard at %s when the night is quiet', (comes, heard) => {
  expect(wakingMoment(at(comes), night)).toBe(at(heard));
});

test('quiet hours may lie within one day', () => {
  expect(wakingMoment(at('2T13:00'), noon)).toBe(at('2T14:00'));
  expect(wakingMoment(at('2T23:00'), noon)).toBe(at('2T23:00'));
});

test.each([
  ['2T09:00', 2, '2T11:00'],
  ['2T20:30', 2, '3T08:30'],
  ['2T23:00', 2, '3T09:30'],
  ['2T09:00', 20, '3T15:00'],
  ['2T09:00', 40, '4T21:00'],
])('%s and %i waking hours are %s', (from, hours, until) => {
  expect(addWaking(at(from), hours * HOUR, night)).toBe(at(until));
});

test('a night that is never quiet counts every hour', () => {
  expect(addWaking(at('2T23:00'), 2 * HOUR, { fromMin: 0, untilMin: 0 })).toBe(at('3T01:00'));
});

test('so many waking hours lie between as were added, wherever the quiet hours lie', () => {
  const quiet = fc.record({ fromMin: fc.nat(1439), untilMin: fc.nat(1439) });
  const minutes = (most: number): fc.Arbitrary<number> => fc.nat(most).map((count) => count * 60_000);
  fc.assert(
    fc.property(quiet, minutes(5000), minutes(9000), (hours, after, length) => {
      const from = at('2T00:00') + after;
      expect(wakingBetween(from, addWaking(from, length, hours), hours)).toBe(length);
    }),
  );
});
