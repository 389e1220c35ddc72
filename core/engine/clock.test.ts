import { describe, expect, it } from 'vitest';
import { findNextClock } from './clock.ts';
import { decideLate } from './decide.ts';
import type { Matter } from './matter.ts';
import {
  brewer,
  contextOf,
  DAY,
  guest,
  HOUR,
  made,
  MONDAY,
  opened,
  peacemaker,
  system,
  tea,
  when,
} from './testing/scene.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const brewedAt = (now: number): Matter =>
  made(when(opened('pot', { now }), brewer, 'brew', {}, { now })).matter;
const pouredAt = (matter: Matter, now: number): Matter =>
  made(when(matter, brewer, 'pour', { 'tasting-note': '香' }, { now })).matter;
const clock = (matter: Matter, name: string) => matter.clocks.find((one) => one.name === name)!;

describe('a clock of three working days over National Day 2026', () => {
  it('counts 8, 9 and the make-up Saturday 10 October; begun on a holiday, it counts from the next working day', () => {
    expect(clock(brewedAt(at('2026-09-30T16:00:00')), 'brewing').due).toBe(at('2026-10-10T16:00:00'));
    expect(clock(brewedAt(at('2026-10-01T10:00:00')), 'brewing').due).toBe(at('2026-10-12T00:00:00'));
  });

  it('the make-up Sunday of 20 September is a working day', () => {
    expect(clock(brewedAt(at('2026-09-18T11:00:00')), 'brewing').due).toBe(at('2026-09-22T11:00:00'));
  });

  it('past the last published year it is provisional, before it is not', () => {
    expect(clock(brewedAt(at('2026-12-28T09:00:00')), 'brewing').provisional).toBe(false);
    expect(clock(brewedAt(at('2026-12-30T09:00:00')), 'brewing').provisional).toBe(true);
    expect(clock(opened('pot', { now: at('2027-03-01T09:00:00') }), 'wished').provisional).toBe(false);
  });
});

describe('pause and resume', () => {
  it('stands still while it waits on the guest, and gives back the working days', () => {
    const poured = pouredAt(brewedAt(MONDAY), MONDAY + HOUR);
    expect(clock(poured, 'brewing')).toMatchObject({
      pausedAt: MONDAY + HOUR,
      due: at('2026-09-10T09:00:00'),
    });
    const back = made(when(poured, guest, 'not-solved', {}, { now: MONDAY + 2 * DAY })).matter;
    expect(clock(back, 'brewing')).toMatchObject({ pausedAt: null, due: at('2026-09-14T09:00:00') });
    expect(back.clocks.map((one) => one.name)).toEqual(['brewing']);
  });

  it('a pause over the end of the published year makes it provisional', () => {
    const poured = pouredAt(brewedAt(at('2026-12-21T09:00:00')), at('2026-12-22T09:00:00'));
    expect(clock(poured, 'brewing').provisional).toBe(false);
    const back = made(when(poured, guest, 'not-solved', {}, { now: at('2026-12-31T09:00:00') })).matter;
    expect(clock(back, 'brewing').provisional).toBe(true);
  });

  it('a clock that stands still does not count down, is not late, and does not come first', () => {
    const poured = pouredAt(brewedAt(MONDAY), MONDAY + HOUR);
    expect(findNextClock(poured.clocks)?.name).toBe('silence');
    expect(findNextClock([])).toBeUndefined();
  });
});

describe('what starts a clock anew', () => {
  it('a step that says so, even after it was late', () => {
    const quarrel = opened('quarrel');
    const later = MONDAY + 30 * DAY;
    const late = made(
      decideLate(tea('quarrel'), quarrel, 'talking', contextOf(system, { now: later })),
    ).matter;
    expect(clock(late, 'talking').lateAt).toBe(later);
    const talked = made(when(late, peacemaker, 'sit-down', { 'talk-note': '谈' }, { now: later })).matter;
    expect(clock(talked, 'talking')).toMatchObject({ startedAt: later, lateAt: null });
  });

  it('a lateness that leads on ends the clock and starts the next state’s', () => {
    const poured = pouredAt(brewedAt(MONDAY), MONDAY);
    const silent = made(
      decideLate(tea('pot'), poured, 'silence', contextOf(system, { now: MONDAY + 8 * DAY })),
    );
    expect([silent.matter.state, silent.matter.clocks]).toEqual(['closed-unconfirmed', []]);
  });
});
