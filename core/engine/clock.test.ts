import { describe, expect, it } from 'vitest';
import { clocksOnEntering, findNextClock, isRunning } from './clock.ts';
import type { ClockRule, Mechanism, State } from '../mechanism/mechanism.ts';
import type { Context } from './context.ts';
import { decide, decideLate } from './decide.ts';
import type { Clock, Matter } from './matter.ts';
import { open } from './open.ts';
import {
  brewer,
  contextOf,
  DAY,
  guest,
  HOUR,
  made,
  MONDAY,
  refused,
  opened,
  peacemaker,
  person,
  system,
  tea,
  when,
} from './testing/scene.ts';
import { LOTUS } from './testing/tea-club.ts';

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

  it('a clock runs in its own state, while it does not stand still and is not late', () => {
    const [one] = opened('pot').clocks;
    const runs = (over: Partial<Clock>, state = 'wished') => isRunning({ ...one!, ...over }, { state });
    expect([runs({}), runs({}, 'brewing')]).toEqual([true, false]);
    expect([runs({ pausedAt: MONDAY }), runs({ lateAt: MONDAY })]).toEqual([false, false]);
  });

  it('a lateness is of the clock of its state, not of one by that name in another', () => {
    const [one] = opened('pot').clocks;
    const other = { ...one!, state: 'brewing', pausedAt: MONDAY };
    const matter = { ...opened('pot'), clocks: [one!, other] };
    const late = made(decideLate(tea('pot'), matter, 'wished', bySystem(MONDAY + HOUR))).matter;
    expect(late.clocks).toEqual([{ ...one!, lateAt: MONDAY + HOUR }, other]);
    const duty = potWith({ wished: { clock: { repeats: true } } });
    const missed = made(decideLate(duty, matter, 'wished', bySystem(MONDAY + HOUR))).matter;
    expect(missed.clocks.map((clock) => clock.missed)).toEqual([1, undefined]);
  });

  it('the clock that is over first comes first, wherever it stands', () => {
    const [one] = opened('pot').clocks;
    const clocks = [3, 1, 2].map((hours) => ({ ...one!, name: `${hours}`, due: MONDAY + hours * HOUR }));
    expect(findNextClock(clocks)?.name).toBe('1');
  });

  it('stands still from the first of several states in which it does', () => {
    const pot = potWith({ brewing: { clock: { pausesIn: ['poured', 'gathering'] } } });
    const poured = pouredAt(brewedAt(MONDAY), MONDAY + HOUR);
    const moved = clocksOnEntering('gathering', pot, poured, bySystem(MONDAY + 3 * HOUR));
    expect(moved.map((one) => [one.name, one.pausedAt])).toEqual([
      ['brewing', MONDAY + HOUR],
      ['gathering', null],
    ]);
  });

  it('of another name in the same state, or of the same name in another, does not keep a clock from starting', () => {
    const poured = pouredAt(brewedAt(MONDAY), MONDAY + HOUR);
    const entering = (to: string, more: readonly Partial<ClockRule>[]): string[] => {
      const pot = potWith({ brewing: { clock: { pausesIn: ['poured', 'gathering'] } } });
      const state = pot.states[to]!;
      const clocks = [...state.clocks, ...more.map((over) => ({ ...state.clocks[0]!, ...over }))];
      const rule = { ...pot, states: { ...pot.states, [to]: { ...state, clocks } } };
      const entered = clocksOnEntering(to, rule, poured, bySystem(MONDAY + DAY));
      return entered.map((one) => `${one.state}/${one.name}`);
    };
    expect(entering('brewing', [{ name: 'stirring' }])).toEqual(['brewing/brewing', 'brewing/stirring']);
    expect(entering('gathering', [{ name: 'brewing' }])).toEqual([
      'brewing/brewing',
      'gathering/gathering',
      'gathering/brewing',
    ]);
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

/** A pot whose states are changed: the first clock of each under other rules, and steps besides. */
function potWith(
  changes: Readonly<Record<string, { clock?: Partial<ClockRule>; steps?: State['steps'] }>>,
): Mechanism {
  const pot = tea('pot');
  const states = Object.entries(pot.states).map(([name, state]): [string, State] => {
    const { clock: over = {}, steps = {} } = changes[name] ?? {};
    const [first, ...rest] = state.clocks;
    const clocks = first ? [{ ...first, ...over }, ...rest] : [];
    return [name, { ...state, clocks, steps: { ...state.steps, ...steps } }];
  });
  return { ...pot, states: Object.fromEntries(states) };
}

const bySystem = (now: number, over: Partial<Context> = {}): Context => contextOf(system, { now, ...over });

describe('a clock begun anew by its own lateness', () => {
  const remind = tea('pot').states['wished']!.clocks[0]!.late;
  const rising = potWith({ wished: { clock: { late: [...remind, { kind: 'raise', ifPossible: true }] } } });
  const first = opened('pot');

  it('runs and rings on the next rung too; on the highest it is late once', () => {
    const above = made(decideLate(rising, first, 'wished', bySystem(MONDAY + HOUR))).matter;
    expect([above.rung, clock(above, 'wished')]).toEqual([
      'town',
      expect.objectContaining({ startedAt: MONDAY + HOUR, lateAt: null }),
    ]);
    const top = made(decideLate(rising, above, 'wished', bySystem(MONDAY + 2 * HOUR)));
    expect(top.deeds.map((deed) => deed.kind)).toEqual(['remind']);
    expect([top.matter.rung, clock(top.matter, 'wished').lateAt]).toEqual(['town', MONDAY + 2 * HOUR]);
    const again = decideLate(rising, top.matter, 'wished', bySystem(MONDAY + 3 * HOUR));
    expect(refused(again).kind).toBe('not-now');
  });
});

describe('a matter that rises while a clock stands still', () => {
  const passOn = tea('pot').states['wished']!.steps['pass-on']!;
  const pot = potWith({ poured: { steps: { 'pass-on': passOn } } });
  const step = (matter: Matter, actor: Context['actor'], name: string, facts: object, now: number): Matter =>
    made(decide(pot, matter, { step: name, facts: { ...facts } }, contextOf(actor, { now }))).matter;

  it('leaves it standing still, with all its time for the next rung', () => {
    const poured = pouredAt(brewedAt(MONDAY), MONDAY + HOUR);
    const raised = step(poured, brewer, 'pass-on', { reason: '忙' }, MONDAY + 3 * HOUR);
    expect(raised.rung).toBe('town');
    expect(clock(raised, 'brewing')).toMatchObject({
      startedAt: MONDAY + 3 * HOUR,
      pausedAt: MONDAY + 3 * HOUR,
      due: at('2026-09-10T12:00:00'),
    });
    expect(clock(raised, 'silence')).toMatchObject({ startedAt: MONDAY + 3 * HOUR, pausedAt: null });
    const back = step(raised, guest, 'not-solved', {}, MONDAY + 2 * DAY);
    expect(clock(back, 'brewing')).toMatchObject({ pausedAt: null, due: at('2026-09-14T12:00:00') });
  });
});

describe('a pause beside quiet hours, from half past nine to half past seven', () => {
  const quiet = { fromMin: 21.5 * 60, untilMin: 7.5 * 60 };
  const resumed = (rule: Partial<ClockRule>, begins: string, pauses: string, resumes: string): number => {
    const pot = potWith({ brewing: { clock: rule } });
    const take = (matter: Matter, actor: Context['actor'], step: string, now: string, facts = {}): Matter =>
      made(decide(pot, matter, { step, facts }, contextOf(actor, { now: at(now), quiet }))).matter;
    const begun = take(opened('pot', { now: at(begins) }), brewer, 'brew', begins);
    const poured = take(begun, brewer, 'pour', pauses, { 'tasting-note': '香' });
    return clock(take(poured, guest, 'not-solved', resumes), 'brewing').due;
  };
  const twoHours = { within: { kind: 'fixed', count: 2, unit: 'hours' } } as const;

  it.each([
    // An hour and a half was left, awake.
    ['2026-09-08T09:00:00', '2026-09-08T10:30:00'],
    ['2026-09-08T10:30:00', '2026-09-08T12:00:00'],
    ['2026-09-08T20:30:00', '2026-09-09T08:00:00'],
    ['2026-09-08T23:00:00', '2026-09-09T09:00:00'],
    ['2026-09-07T21:00:00', '2026-09-08T08:30:00'],
  ])('gives back the time people are awake: back at %s, due at %s', (back, due) => {
    expect(resumed(twoHours, '2026-09-07T20:30:00', '2026-09-07T21:00:00', back)).toBe(at(due));
  });

  it('through the night every hour counts', () => {
    const nightly = { ...twoHours, throughTheNight: true };
    const due = resumed(nightly, '2026-09-07T20:30:00', '2026-09-07T21:00:00', '2026-09-08T09:00:00');
    expect(due).toBe(at('2026-09-08T10:30:00'));
    const late = resumed(nightly, '2026-09-07T20:30:00', '2026-09-07T21:00:00', '2026-09-08T20:30:00');
    expect(late).toBe(at('2026-09-08T22:00:00'));
  });

  it('nothing longer runs out in them either', () => {
    const oneDay = { within: { kind: 'fixed', count: 1, unit: 'days' } } as const;
    const due = resumed(oneDay, '2026-09-07T20:30:00', '2026-09-07T21:00:00', '2026-09-07T23:00:00');
    expect(due).toBe(at('2026-09-09T07:30:00'));
  });
});

describe('a clock until a day', () => {
  const loan = tea('loan');
  const keeper = person('keeper', 'shopkeeper@990001-cup');
  const lent = (day: string): Matter => {
    const facts = { lender: '990001-cup', wish: '六只杯子', place: LOTUS, day };
    return made(open(loan, { id: 'm', version: 1, facts }, contextOf(keeper))).matter;
  };
  // Late without leading on, so that it stands there late.
  const staying: Mechanism = {
    ...loan,
    states: {
      ...loan.states,
      lent: { ...loan.states['lent']!, clocks: [{ ...loan.states['lent']!.clocks[0]!, lateTo: null }] },
    },
  };
  const later = MONDAY + 5 * DAY;
  const late = made(decideLate(staying, lent('2026-09-08'), 'lent', bySystem(later))).matter;
  const renewed = (day: string): Matter =>
    made(decide(staying, late, { step: 'renew', facts: { day } }, contextOf(keeper, { now: later }))).matter;

  it('that is begun anew to the same day is not late twice, to another it runs', () => {
    expect(clock(late, 'lent').lateAt).toBe(later);
    expect(clock(renewed('2026-09-08'), 'lent').lateAt).toBe(later);
    expect(clock(renewed('2026-09-20'), 'lent')).toMatchObject({
      lateAt: null,
      due: at('2026-09-21T00:00:00'),
    });
  });

  it('that stood still runs on to the same day', () => {
    const paused = { ...clock(lent('2026-09-08'), 'lent'), pausedAt: MONDAY };
    const back = clocksOnEntering('lent', loan, { ...lent('2026-09-08'), clocks: [paused] }, bySystem(later));
    expect(back).toEqual([{ ...paused, pausedAt: null }]);
  });

  it('is not begun where nobody named the day', () => {
    const nowhen = { ...lent('2026-09-08'), facts: {}, clocks: [] };
    expect(() => clocksOnEntering('lent', loan, nowhen, bySystem(MONDAY))).toThrow('knows the day');
  });
});
