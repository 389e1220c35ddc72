import { describe, expect, it } from 'vitest';
import type { Unit } from '../mechanism/duration.ts';
import { dueAfter, dueAfterPause, fixedOf } from './due.ts';
import { tea } from './testing/scene.ts';
import { teaCalendar } from './testing/tea-club.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
/** From half past nine to half past seven. */
const quiet = { fromMin: 21.5 * 60, untilMin: 7.5 * 60 };
const city = { calendar: teaCalendar, quiet };

describe('when it is over', () => {
  it.each<[number, Unit, string, string]>([
    [90, 'minutes', '2026-09-08T08:00:00', '2026-09-07T22:00:00'],
    [2, 'hours', '2026-09-08T08:30:00', '2026-09-07T22:30:00'],
    [2, 'days', '2026-09-09T20:30:00', '2026-09-09T20:30:00'],
    [2, 'workdays', '2026-09-09T20:30:00', '2026-09-09T20:30:00'],
    [2, 'months', '2026-11-07T20:30:00', '2026-11-07T20:30:00'],
    [2, 'years', '2028-09-07T20:30:00', '2028-09-07T20:30:00'],
  ])('%i %s from half past eight in the evening: %s, through the night %s', (count, unit, due, nightly) => {
    const from = at('2026-09-07T20:30:00');
    expect(dueAfter(from, { count, unit }, false, city)).toBe(at(due));
    expect(dueAfter(from, { count, unit }, true, city)).toBe(at(nightly));
    expect(dueAfter(from, { count, unit }, false, { calendar: teaCalendar })).toBe(at(nightly));
  });

  it('what would be over at night is over in the morning', () => {
    expect(dueAfter(at('2026-09-07T22:00:00'), { count: 1, unit: 'days' }, false, city)).toBe(
      at('2026-09-09T07:30:00'),
    );
  });
});

describe('after a pause', () => {
  const after = (unit: Unit, due: string, paused: string, back: string): number =>
    dueAfterPause(at(due), at(paused), at(back), { count: 1, unit }, false, city);

  it.each<Unit>(['minutes', 'hours'])('%s go on while people are awake', (unit) => {
    const due = after(unit, '2026-09-08T08:00:00', '2026-09-07T21:00:00', '2026-09-08T10:00:00');
    expect(due).toBe(at('2026-09-08T11:00:00'));
  });

  it.each<Unit>(['minutes', 'hours', 'days'])('what was late in %s before it stays as late', (unit) => {
    const due = after(unit, '2026-09-07T10:00:00', '2026-09-07T11:00:00', '2026-09-07T15:00:00');
    expect(due).toBe(at('2026-09-07T14:00:00'));
  });
});

it('a setting is read as the city has it, and is a duration', () => {
  const within = { kind: 'setting', setting: 'brew-within' } as const;
  const read = (value: string) =>
    fixedOf(within, tea('pot'), { settings: { pot: { 'brew-within': value } } });
  expect(read('20 minutes')).toMatchObject({ count: 20, unit: 'minutes' });
  expect(read('20 minutes')).toMatchObject({ count: 20, unit: 'minutes' });
  expect(read('1 day')).toMatchObject({ count: 1, unit: 'days' });
  expect(() => read('soon')).toThrow('is a duration');
});
