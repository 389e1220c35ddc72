/** Clocks start on entering a state, stand still where the rule says so, and are late once. */
import { dayNumberFrom, dayNumberOf, startOfDay } from '../calendar/workdays.ts';
import { invariant } from '../invariant.ts';
import type { ClockRule, Mechanism } from '../mechanism/mechanism.ts';
import type { Context } from './context.ts';
import { dueAfter, dueAfterPause, fixedOf } from './due.ts';
import type { Clock, Matter, Value } from './matter.ts';

/** The clocks after a matter goes from one state to another: those that end, pause, resume and start. */
export function clocksOnEntering(
  to: string,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Clock[] {
  const clocks: Clock[] = [];
  for (const clock of matter.clocks) {
    const rule = ruleOf(clock, mechanism);
    if (clock.state === to)
      clocks.push(clock.pausedAt === null ? clock : resume(clock, rule, mechanism, context));
    else if (rule.pausesIn.includes(to))
      clocks.push(clock.pausedAt === null ? { ...clock, pausedAt: context.now } : clock);
  }
  const kept = clocks.length;
  for (const rule of mechanism.states[to]!.clocks) {
    if (!runs(rule.name, to, clocks, kept)) clocks.push(startClock(rule, to, mechanism, matter, context));
  }
  return clocks;
}

/** Among the first `kept` of these. */
function runs(name: string, state: string, clocks: readonly Clock[], kept: number): boolean {
  for (let at = 0; at < kept; at += 1) {
    if (clocks[at]!.name === name && clocks[at]!.state === state) return true;
  }
  return false;
}

export function startClock(
  rule: ClockRule,
  state: string,
  mechanism: Mechanism,
  matter: Pick<Matter, 'facts'>,
  context: Context,
): Clock {
  const due =
    rule.within.kind === 'until'
      ? endOfDay(matter.facts[rule.within.field])
      : dueAfter(context.now, fixedOf(rule.within, mechanism, context), rule.throughTheNight, context);
  return {
    name: rule.name,
    state,
    due,
    startedAt: context.now,
    pausedAt: null,
    lateAt: null,
    provisional: isProvisional(due, rule, mechanism, context),
  };
}

/**
 * A clock begun anew. Until a day that is still the same day it is the same clock, which is late once; one that stands still
 * goes on standing still, with all its time before it.
 */
export function restartClock(
  clock: Clock,
  mechanism: Mechanism,
  matter: Pick<Matter, 'facts'>,
  context: Context,
): Clock {
  const rule = ruleOf(clock, mechanism);
  const fresh = startClock(rule, clock.state, mechanism, matter, context);
  if (rule.within.kind === 'until' && fresh.due === clock.due) return clock;
  return clock.pausedAt === null ? fresh : { ...fresh, pausedAt: context.now };
}

/** The day a rule names is the last that counts. `check` sees to it that it was asked before. */
function endOfDay(day: Value | undefined): number {
  invariant(typeof day === 'string', 'a clock until a day knows the day');
  return startOfDay(dayNumberFrom(day) + 1);
}

/** Whether it can still run out where its matter stands. */
export const isRunning = (clock: Clock, { state }: Pick<Matter, 'state'>): boolean =>
  clock.state === state && clock.pausedAt === null && clock.lateAt === null;

/** The earliest clock that still runs: what a header and a work list count down. */
export function findNextClock(clocks: readonly Clock[]): Clock | undefined {
  return clocks.filter((clock) => clock.pausedAt === null).toSorted((a, b) => a.due - b.due)[0];
}

export function ruleOf(clock: Clock, mechanism: Mechanism): ClockRule {
  const rule = mechanism.states[clock.state]?.clocks.find((one) => one.name === clock.name);
  invariant(rule, `clock ${clock.name} of state ${clock.state} has its rule`);
  return rule;
}

/** A clock that came again and was not answered: the next period runs, and one more is missed. */
export function missedOnce(clock: Clock, mechanism: Mechanism, context: Context): Clock {
  return { ...nextPeriod(clock, mechanism, context), missed: (clock.missed ?? 0) + 1 };
}

/** A report came: it makes good what was missed, else it stands for the period that runs; further ones change nothing. */
export function reportedOnce(clock: Clock, mechanism: Mechanism, context: Context): Clock {
  const missed = clock.missed ?? 0;
  if (missed > 0) return { ...clock, missed: missed - 1 };
  const next = nextPeriod(clock, mechanism, context);
  const ahead = nextPeriod({ ...clock, due: context.now }, mechanism, context);
  return clock.due > ahead.due ? clock : next;
}

function nextPeriod(clock: Clock, mechanism: Mechanism, context: Context): Clock {
  const rule = ruleOf(clock, mechanism);
  const due = dueAfter(clock.due, fixedOf(rule.within, mechanism, context), rule.throughTheNight, context);
  return { ...clock, due, lateAt: null, provisional: isProvisional(due, rule, mechanism, context) };
}

/** The time stood still is given back, as the clock counts it: in working days, or in hours people are awake. */
function resume(clock: Clock, rule: ClockRule, mechanism: Mechanism, context: Context): Clock {
  const pausedAt = clock.pausedAt!;
  // A day stays where it is, however long a matter stood still.
  if (rule.within.kind === 'until') return { ...clock, pausedAt: null };
  const length = fixedOf(rule.within, mechanism, context);
  const due = dueAfterPause(clock.due, pausedAt, context.now, length, rule.throughTheNight, context);
  return { ...clock, due, pausedAt: null, provisional: isProvisional(due, rule, mechanism, context) };
}

function isProvisional(due: number, rule: ClockRule, mechanism: Mechanism, context: Context): boolean {
  return (
    rule.within.kind !== 'until' &&
    fixedOf(rule.within, mechanism, context).unit === 'workdays' &&
    dayNumberOf(due) > context.calendar.publishedThrough
  );
}
