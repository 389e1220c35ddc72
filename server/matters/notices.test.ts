import { expect, test } from 'vitest';
import { wakingHour } from './notices.ts';

const at = (text: string): number => Date.parse(`2026-03-0${text}:00+08:00`);
const night = { fromMin: 21 * 60 + 30, untilMin: 7 * 60 + 30, ours: true };

test.each([
  ['2T12:00', '2T12:00'],
  ['2T21:29', '2T21:29'],
  ['2T21:30', '3T07:30'],
  ['2T23:59', '3T07:30'],
  ['3T00:00', '3T07:30'],
  ['3T07:29', '3T07:30'],
  ['3T07:30', '3T07:30'],
])('a reminder at %s is heard at %s when the night is quiet', (late, heard) => {
  expect(wakingHour(at(late), night)).toBe(at(heard));
});

test('quiet hours within one day, and none at all', () => {
  const noon = { fromMin: 12 * 60, untilMin: 14 * 60, ours: true };
  expect(wakingHour(at('2T13:00'), noon)).toBe(at('2T14:00'));
  expect(wakingHour(at('2T23:00'), noon)).toBe(at('2T23:00'));
  expect(wakingHour(at('2T23:00'), null)).toBe(at('2T23:00'));
});
