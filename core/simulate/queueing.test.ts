import { expect, it } from 'vitest';
import { GREEN } from '../engine/testing/tea-club.ts';
import type { Estimate } from './estimate.ts';
import { simulate, type Simulated } from './simulate.ts';
import { counterCity, counterScenario } from './testing/counter.ts';

const PER_HOUR = 5;
const CLERKS = 3;
const MEAN_MIN = 30;

/** Erlang's C formula: the share that must wait, and from it the mean wait and how many wait on average. */
function theory(perHour: number, clerks: number, meanMin: number): { waitMin: number; queue: number } {
  const load = (perHour * meanMin) / 60;
  let sum = 0;
  let term = 1;
  for (let n = 0; n < clerks; n += 1) {
    sum += term;
    term *= load / (n + 1);
  }
  const all = (term * clerks) / (clerks - load);
  const waitMin = ((all / (sum + all)) * meanMin) / (clerks - load);
  return { waitMin, queue: (perHour * waitMin) / 60 };
}

const lived = simulate(counterCity, counterScenario(PER_HOUR, CLERKS, MEAN_MIN), {
  days: 60,
  runs: 16,
  seed: 2026,
});

function figure(of: Simulated, kind: string): Estimate & { readonly within: number } {
  const found = of.figures.find((one) => one.kind === kind && one.of[0] === 'clerk')!;
  return found.is as Estimate & { within: number };
}
const isInside = ({ mean, within }: { mean: number; within: number }, value: number): boolean =>
  Math.abs(mean - value) <= within;

it('knows the theory: two clerks at a load of one wait a third of a service time', () => {
  expect(theory(2, 2, 30).waitMin).toBeCloseTo(10, 9);
});

it('waits and queues at a counter with exponential service as queueing theory says, within its own error bar', () => {
  const { waitMin, queue } = theory(PER_HOUR, CLERKS, MEAN_MIN);
  const wait = figure(lived, 'wait-mean');
  const backlog = figure(lived, 'backlog-mean');
  expect(isInside(wait, waitMin), `${wait.mean} ± ${wait.within} holds ${waitMin}`).toBe(true);
  expect(isInside(backlog, queue), `${backlog.mean} ± ${backlog.within} holds ${queue}`).toBe(true);
  expect(isInside(figure(lived, 'used'), (PER_HOUR * MEAN_MIN) / 60 / CLERKS)).toBe(true);
  // A bar as wide as the house would hold anything.
  expect(wait.within).toBeLessThan(wait.mean * 0.15);
});

it('would notice service that takes a tenth longer than it should', () => {
  const slower = theory(PER_HOUR, CLERKS, MEAN_MIN * 1.1);
  expect(isInside(figure(lived, 'wait-mean'), slower.waitMin)).toBe(false);
  expect(isInside(figure(lived, 'backlog-mean'), slower.queue)).toBe(false);
});

it('holds nobody up when nobody may', () => {
  const free = simulate(counterCity, counterScenario(1, 50, 1), { days: 7, runs: 2, seed: 1 });
  expect(figure(free, 'wait-mean').mean).toBe(0);
});

it('says what is stuck when nobody holds the post', () => {
  const scenario = { ...counterScenario(2, 1, 30), staff: [] };
  const stuck = simulate(counterCity, scenario, { days: 7, runs: 2, seed: 1 });
  const of = (kind: string) => stuck.figures.find((one) => one.kind === kind);
  expect(of('stuck')).toMatchObject({ of: ['counter', 'waiting'] });
  expect(of('stuck')!.is.mean).toBeGreaterThan(300);
  expect(of('missing')).toMatchObject({ of: ['clerk'] });
  expect(of('ended')).toBeUndefined();
  const assumed = simulate(
    counterCity,
    { ...scenario, unstaffed: 'one-person' },
    { days: 7, runs: 1, seed: 1 },
  );
  expect(assumed.assumed).toEqual([`clerk@${GREEN}`]);
});
