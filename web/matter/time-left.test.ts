import { expect, test } from 'vitest';
import type { ClockView } from '#core/contract/matter.ts';
import { timeLeft } from './time-left.ts';

const due = '2026-11-22T09:30:00Z';
const clock: ClockView = {
  name: 'answer',
  due,
  late: false,
  paused: false,
  provisional: false,
  left_min: 0,
  ours: false,
};
const at = (minutes: number): number => Date.parse(due) + minutes * 60_000;

test('a clock is calm, then soon, then late, as the minutes pass', () => {
  expect(timeLeft(clock, at(-241))).toEqual({ stands: 'calm', minutes: 241 });
  expect(timeLeft(clock, at(-25))).toEqual({ stands: 'soon', minutes: 25 });
  expect(timeLeft(clock, at(0))).toEqual({ stands: 'soon', minutes: 0 });
  expect(timeLeft(clock, at(25))).toEqual({ stands: 'late', minutes: 25 });
});

test('a stopped clock keeps what was left and is never late', () => {
  expect(timeLeft({ ...clock, paused: true, left_min: 70 }, at(500))).toEqual({
    stands: 'paused',
    minutes: 70,
  });
  expect(timeLeft({ ...clock, paused: true, left_min: -5 }, at(500))).toEqual({
    stands: 'paused',
    minutes: 0,
  });
});
