import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GREEN, LOTUS, teaCalendar, teaGround, teaPack } from '../engine/testing/tea-club.ts';
import { toPlaceId } from '../ground/place.ts';
import { Agenda } from './agenda.ts';
import { drawOf, mix, streamOf } from './chance.ts';
import { shiftBetween, endOfWork, nextOnShift } from './shift.ts';
import { estimate } from './estimate.ts';
import { Lengths } from './lengths.ts';
import type { Scenario } from './scenario.ts';
import { compare, simulate, type Simulated } from './simulate.ts';
import { lengthOf } from './spread.ts';

const OFFICE = { fromMin: 540, untilMin: 1020, days: 'work' } as const;
const HOUR = 3_600_000;
/** Thursday; the seven days after it are the holiday of the tea club's calendar. */
const WEDNESDAY = Date.parse('2026-09-30T16:00:00+08:00');

const club = { pack: teaPack, ground: teaGround, calendar: teaCalendar };
const scenario: Scenario = {
  beginsAt: Date.parse('2026-09-07T00:00:00+08:00'),
  warmUpDays: 7,
  arrivals: [
    {
      mechanism: 'pot',
      place: toPlaceId(LOTUS),
      hourly: Array.from({ length: 168 }, (_, hour) => (hour % 24 === 10 ? 4 : 0.2)),
    },
    { mechanism: 'quarrel', place: toPlaceId(LOTUS), hourly: Array.from({ length: 168 }, () => 0.05) },
  ],
  staff: [{ role: 'brewer', seat: toPlaceId(GREEN), people: 2, hours: OFFICE }],
  unstaffed: 'one-person',
  usualHours: OFFICE,
  takes: {},
  usualSpread: 'lognormal',
  habits: {
    pot: {
      wished: [
        { step: 'brew', often: 2, after: null },
        { step: 'send', often: 1, after: null },
      ],
      poured: [
        { step: 'solved', often: 3, after: { kind: 'exponential', meanMs: 6 * HOUR } },
        { step: 'not-solved', often: 1, after: { kind: 'exponential', meanMs: 6 * HOUR } },
        { step: null, often: 1, after: null },
      ],
    },
  },
  usualDelay: { kind: 'exponential', meanMs: 6 * HOUR },
  answers: { tea: ['green', 'black'] },
};
const extent = { days: 28, runs: 3, seed: 11 };
const of = (simulated: Simulated, kind: string, ...about: string[]): number =>
  simulated.figures.find((one) => one.kind === kind && about.every((word, at) => one.of[at] === word))?.is
    .mean ?? 0;

describe('months of the tea club', () => {
  const lived = simulate(club, scenario, extent);

  it('run by the engine alone: nothing it was asked to do was refused', () => {
    expect(of(lived, 'arrived', 'pot')).toBeGreaterThan(150);
    expect(lived.figures.filter((one) => one.kind.startsWith('refused'))).toEqual([]);
    expect(of(lived, 'arrived', 'fetch')).toBeGreaterThan(20);
    expect(of(lived, 'ended', 'fetch')).toBeGreaterThan(20);
  });

  it('end as people decide: confirmed by most, unconfirmed by those who say nothing for seven days', () => {
    const confirmed = of(lived, 'ended', 'pot', 'confirmed');
    const unconfirmed = of(lived, 'ended', 'pot', 'unconfirmed');
    expect(confirmed).toBeGreaterThan(unconfirmed);
    // Three of four who speak are content, one in five of all turns says nothing: a quarter of all ends.
    expect(unconfirmed / (confirmed + unconfirmed)).toBeCloseTo(0.25, 1);
    expect(of(lived, 'clocks-late', 'pot', 'poured', 'silence')).toBe(unconfirmed);
  });

  it('make people late who sleep at night, never more often than a clock began', () => {
    const started = of(lived, 'clocks-started', 'pot', 'wished');
    const late = of(lived, 'clocks-late', 'pot', 'wished');
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(started);
  });

  it('come out the same from the same seed, and otherwise from another', () => {
    expect(simulate(club, scenario, extent)).toEqual(lived);
    expect(simulate(club, scenario, { ...extent, seed: 12 })).not.toEqual(lived);
  });

  it('tell of what ends as it opens', () => {
    const blends = {
      mechanism: 'blend',
      place: toPlaceId(GREEN),
      hourly: Array.from({ length: 168 }, () => 0.1),
    };
    const chosen = simulate(club, { ...scenario, arrivals: [...scenario.arrivals, blends] }, extent);
    expect(of(chosen, 'arrived', 'blend')).toBeGreaterThan(20);
    // Some come on one side of a line and are entered on the other.
    const gap = of(chosen, 'ended', 'blend', 'set') - of(chosen, 'arrived', 'blend');
    expect(Math.abs(gap)).toBeLessThan(2);
  });

  it('tell every day and every post', () => {
    expect(lived.days.map((line) => line.day)).toHaveLength(28);
    expect(lived.days[0]!.day).toBe('2026-09-14');
    expect(lived.days.some((line) => (line.backlog['brewer/garden'] ?? 0) > 0)).toBe(true);
    expect(of(lived, 'used', 'brewer', 'garden')).toBeGreaterThan(0);
    expect(of(lived, 'used', 'brewer', 'garden')).toBeLessThan(1);
    expect(of(lived, 'work-per-week', 'residents')).toBeGreaterThan(0);
    expect(lived.assumed).not.toContain(`brewer@${GREEN}`);
    expect(lived.assumed.length).toBeGreaterThan(0);
  });
});

describe('two versions side by side', () => {
  const strict = {
    ...club,
    pack: { ...teaPack, settings: { ...teaPack.settings, pot: { 'brew-within': '2 minutes' } } },
  };
  const compared = compare(club, strict, scenario, extent);

  it('meet the same people: who comes differs in nothing, only what the rule says does', () => {
    const differing = compared.differences.filter((one) => one.is.mean !== 0);
    expect(differing.map((one) => [one.kind, ...one.of])).toEqual([
      ['clocks-late', 'pot', 'wished', 'wished'],
    ]);
    expect(differing[0]!.is.mean).toBeGreaterThan(0);
  });

  it('a version compared with itself differs in nothing at all', () => {
    const same = compare(club, club, scenario, { ...extent, runs: 1 });
    expect(same.differences.every((one) => one.is.mean === 0)).toBe(true);
    expect(same.differences.length).toBeGreaterThan(20);
  });
});

describe('the parts it is made of', () => {
  it('the agenda gives back the earliest, and of one moment what was set down first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (ats) => {
        const agenda = new Agenda<{ at: number; nth: number }>();
        for (const [nth, at] of ats.entries()) agenda.add(at, { at, nth });
        const taken = ats.map(() => agenda.take()!);
        const sorted = ats.map((at, nth) => ({ at, nth })).sort((a, b) => a.at - b.at || a.nth - b.nth);
        expect(taken).toEqual(sorted);
        expect(agenda.take()).toBeUndefined();
        expect(agenda.next).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  it.each([
    { kind: 'exponential', meanMs: 1000 },
    { kind: 'lognormal', meanMs: 1000, ratio: 1 },
    { kind: 'constant', meanMs: 1000 },
  ] as const)('$kind lengths have the mean they say', (spread) => {
    const stream = streamOf(5);
    const lengths = Array.from({ length: 40_000 }, () => lengthOf(spread, stream.draw(), stream.draw()));
    const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    expect(mean / 1000).toBeGreaterThan(0.97);
    expect(mean / 1000).toBeLessThan(1.03);
  });

  it('named draws are even, and neighbours have nothing to do with each other', () => {
    const draws = Array.from({ length: 20_000 }, (_, nth) => drawOf(mix(9, nth), 3));
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    const lag =
      draws.slice(1).reduce((sum, one, nth) => sum + (one - 0.5) * (draws[nth]! - 0.5), 0) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(lag * 12)).toBeLessThan(0.03);
  });

  it('work that is left over goes on the next working morning, across a holiday', () => {
    const done = endOfWork(WEDNESDAY, 2 * HOUR, OFFICE, teaCalendar);
    expect(new Date(done).toISOString()).toBe('2026-10-08T02:00:00.000Z');
    expect(nextOnShift(WEDNESDAY + 5 * HOUR, OFFICE, teaCalendar)).toBe(done - HOUR);
    expect(shiftBetween(WEDNESDAY, done, OFFICE, teaCalendar)).toBe(2 * HOUR);
  });

  it('nine in ten stay below the quantile, to within its bucket', () => {
    const lengths = new Lengths();
    for (let minute = 1; minute <= 1000; minute += 1) lengths.add(minute * 60_000);
    expect(lengths.meanMs).toBe(500.5 * 60_000);
    expect(lengths.quantileMs(0.9) / 60_000).toBeGreaterThanOrEqual(900);
    expect(lengths.quantileMs(0.9) / 60_000).toBeLessThan(900 * 1.06);
  });

  it('the error bar is Student’s', () => {
    expect(estimate([1, 2, 3])).toEqual({ mean: 2, within: expect.closeTo(2.484, 3) });
    expect(estimate([4]).within).toBeNull();
  });
});

it('what comes by a rhythm is opened on its next day, and not refused at the door', () => {
  const gatherings: Scenario = {
    ...scenario,
    arrivals: [
      { mechanism: 'gathering', place: toPlaceId(GREEN), hourly: Array.from({ length: 168 }, () => 0.02) },
    ],
    staff: [{ role: 'host', seat: toPlaceId(GREEN), people: 1, hours: OFFICE }],
    habits: {},
    answers: {},
  };
  const months = simulate(club, gatherings, { days: 90, runs: 2, seed: 3 });
  expect(of(months, 'arrived', 'gathering')).toBeGreaterThan(5);
  expect(of(months, 'refused-at-the-door', 'gathering')).toBeLessThan(of(months, 'arrived', 'gathering'));
  expect(of(months, 'ended', 'gathering', 'gathered')).toBeGreaterThan(3);
});
