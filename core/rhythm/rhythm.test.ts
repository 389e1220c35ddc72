import { describe, expect, it } from 'vitest';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Period, RhythmRule } from '../mechanism/rhythm.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { occasionsIn } from './occasions.ts';
import { wheelOf, type Meeting } from './wheel.ts';

const nanning = readPack({ common: filesOf('common'), own: filesOf('nanning') }).pack!;
const forum = nanning.mechanisms['forum']!;

function daysOf(span: string, days?: string, mechanism: Mechanism = forum): string[] {
  const settings = days === undefined ? nanning.settings : { forum: { days } };
  return occasionsIn(span, mechanism.rhythm!, mechanism, { settings })!.map((one) => one.from);
}

const each = (period: Period, times = '1'): Mechanism => ({
  ...forum,
  rhythm: { ...forum.rhythm!, when: { each: period, times } } satisfies RhythmRule,
});

describe('逢四说事, as 南宁 writes it', () => {
  it('US-01(1) has six days in April 2022', () => {
    expect(daysOf('2022-04').map((day) => Number(day.slice(8)))).toEqual([4, 7, 14, 21, 24, 28]);
  });

  it('US-01(2) has three or four where the city reads 「或」 otherwise', () => {
    expect(daysOf('2022-04', 'day 4, 14, 24')).toHaveLength(3);
    expect(daysOf('2022-04', 'Thursday')).toHaveLength(4);
  });

  it('US-01(4) has 82 in 2022', () => {
    expect(daysOf('2022')).toHaveLength(82);
  });
});

it('periods are those that what was asked lies in', () => {
  const periods = (span: string, period: Period) =>
    occasionsIn(span, each(period).rhythm!, each(period), nanning)!.map(
      ({ from, until }) => `${from} ${until}`,
    );
  expect(periods('2024-02', 'month')).toEqual(['2024-02-01 2024-02-29']);
  expect(periods('2026', 'half-year')).toEqual(['2026-01-01 2026-06-30', '2026-07-01 2026-12-31']);
  expect(periods('2026', 'quarter')).toHaveLength(4);
  expect(periods('2026', 'month')).toHaveLength(12);
  expect(periods('2026', 'year')).toEqual(['2026-01-01 2026-12-31']);
  expect(periods('2026-03', 'quarter')).toEqual(['2026-01-01 2026-03-31']);
  expect(periods('2026-04', 'half-year')).toEqual(['2026-01-01 2026-06-30']);
  expect(occasionsIn('soon', forum.rhythm!, forum, nanning)).toBeUndefined();
});

const YEARS_AGO = '2020-01-01';

describe('a year against what was held', () => {
  const months = occasionsIn('2026', each('month').rhythm!, each('month'), nanning)!;
  const meeting = (day: string, is: Partial<Meeting> = {}): Meeting => ({
    day,
    held: true,
    writtenOn: day,
    excused: false,
    open: false,
    ...is,
  });

  it('one a month is 12 a year, and a missing October shows 11 of 12', () => {
    const meetings = months.map(({ from }) => meeting(from.replace(/01$/, '15')));
    expect(wheelOf(months, meetings, YEARS_AGO, '2027-01-01').held).toBe(12);
    const without = wheelOf(
      months,
      meetings.filter(({ day }) => !day.startsWith('2026-10')),
      YEARS_AGO,
      '2027-01-01',
    );
    expect([without.held, without.parts.length]).toEqual([11, 12]);
    expect(without.parts.filter(({ is }) => is === 'missed').map((one) => one.occasion.from)).toEqual([
      '2026-10-01',
    ]);
  });

  it('what is planned counts for nothing until it was held', () => {
    const planned = [meeting('2026-05-09', { held: false, open: true })];
    const at = (today: string) => wheelOf(months, planned, YEARS_AGO, today).parts[4]!.is;
    expect([at('2026-05-08'), at('2026-05-31'), at('2026-06-01')]).toEqual(['planned', 'due', 'missed']);
    expect(wheelOf(months, planned, YEARS_AGO, '2026-05-08').held).toBe(0);
  });

  it('one that was called off is said to be, and another of that month still counts', () => {
    const off = meeting('2026-03-04', { held: false });
    expect(wheelOf(months, [off], YEARS_AGO, '2026-03-02').parts[2]!.is).toBe('called-off');
    expect(wheelOf(months, [off, meeting('2026-03-20')], YEARS_AGO, '2026-03-02').parts[2]!.is).toBe('held');
    expect(
      wheelOf(months, [off, meeting('2026-03-20', { held: false, open: true })], YEARS_AGO, '2026-03-02')
        .parts[2]!.is,
    ).toBe('planned');
  });

  it('one that is written down after its month is late, and counts', () => {
    const wheel = wheelOf(
      months,
      [meeting('2026-03-04', { writtenOn: '2026-04-02' })],
      YEARS_AGO,
      '2026-06-15',
    );
    expect([wheel.parts[2]!.is, wheel.held]).toEqual(['late', 1]);
    const inTime = [
      meeting('2026-03-02', { writtenOn: '2026-05-01' }),
      meeting('2026-03-31', { writtenOn: '2026-04-01' }),
    ];
    expect(wheelOf(months, inTime, YEARS_AGO, '2026-06-15').parts[2]!.is).toBe('held');
  });

  it('of a fixed day the record may be made the day after', () => {
    const days = occasionsIn('2022-04', forum.rhythm!, forum, nanning)!;
    const wheel = wheelOf(
      days,
      [meeting('2022-04-04', { writtenOn: '2022-04-06' })],
      YEARS_AGO,
      '2022-05-01',
    );
    expect(wheel.parts[0]!.is).toBe('held');
  });

  it('one that is excused is not owed', () => {
    const excused = meeting('2026-03-04', { held: false, excused: true });
    const wheel = wheelOf(months, [excused], YEARS_AGO, '2026-12-31');
    expect([wheel.parts[2]!.is, wheel.held, wheel.of]).toEqual(['excused', 0, 11]);
  });

  it('two a quarter are eight a year, and one meeting counts once', () => {
    const rule = each('quarter', '2');
    const quarters = occasionsIn('2026', rule.rhythm!, rule, nanning)!;
    const meetings = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10'].map((day) => meeting(day));
    const wheel = wheelOf(quarters, meetings, YEARS_AGO, '2026-07-01');
    expect(wheel.parts.map(({ is }) => is)).toEqual([
      'held',
      'held',
      'held',
      'missed',
      'to-come',
      'to-come',
      'to-come',
      'to-come',
    ]);
    expect([wheel.held, wheel.of, wheel.besides]).toEqual([3, 8, []]);
  });

  it('what was over before the rule came was owed by nobody, unless it was held', () => {
    const wheel = wheelOf(months, [meeting('2026-02-10')], '2026-04-15', '2026-06-15');
    expect(wheel.parts.map(({ is }) => is).slice(0, 7)).toEqual([
      'before',
      'held',
      'before',
      'missed',
      'missed',
      'to-come',
      'to-come',
    ]);
    expect([wheel.held, wheel.of]).toEqual([1, 10]);
  });

  it('US-01(3) one held besides its days is none of them', () => {
    const days = occasionsIn('2022-04', forum.rhythm!, forum, nanning)!;
    const adHoc = meeting('2022-04-09');
    const wheel = wheelOf(days, [meeting('2022-04-14'), adHoc], YEARS_AGO, '2022-05-01');
    expect(wheel.held).toBe(1);
    expect(wheel.parts).toHaveLength(6);
    expect(wheel.besides).toEqual([adHoc]);
  });
});
