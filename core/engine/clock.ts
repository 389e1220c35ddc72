/** Clocks start on entering a state, stand still where the rule says so, and are late once. */
import { addMonths } from '../calendar/months.ts';
import { addWaking, wakingMoment } from '../calendar/waking.ts';
import { addWorkdays, dayNumberOf, workdaysBetween } from '../calendar/workdays.ts';
import { invariant } from '../invariant.ts';
import { findDuration, type Unit } from '../mechanism/duration.ts';
import type { ClockRule, Mechanism } from '../mechanism/mechanism.ts';
import { settingOf } from './condition.ts';
import type { Context } from './context.ts';
import type { Clock, Matter } from './matter.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

interface FixedDuration {
  readonly count: number;
  readonly unit: Unit;
}

/** The clocks after a matter goes from one state to another: those that end, pause, resume and start. */
export function clocksOnEntering(
  to: string,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Clock[] {
  const kept = matter.clocks.flatMap((clock) => {
    const rule = ruleOf(clock, mechanism);
    if (clock.state === to)
      return [clock.pausedAt === null ? clock : resume(clock, rule, mechanism, context)];
    if (!rule.pausesIn.includes(to)) return [];
    return [clock.pausedAt === null ? { ...clock, pausedAt: context.now } : clock];
  });
  const running = new Set(kept.map((clock) => `${clock.state}/${clock.name}`));
  const fresh = mechanism.states[to]!.clocks.filter((rule) => !running.has(`${to}/${rule.name}`)).map(
    (rule) => startClock(rule, to, mechanism, context),
  );
  return [...kept, ...fresh];
}

export function startClock(rule: ClockRule, state: string, mechanism: Mechanism, context: Context): Clock {
  const due = dueAfter(context.now, rule, fixedOf(rule, mechanism, context), context);
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
  const due = dueAfter(clock.due, rule, fixedOf(rule, mechanism, context), context);
  return { ...clock, due, lateAt: null, provisional: isProvisional(due, rule, mechanism, context) };
}

type Timing = Pick<Context, 'calendar' | 'quiet'>;

/** Quiet hours do not count against minutes and hours, and no longer clock runs out in them. */
function dueAfter(at: number, rule: ClockRule, { count, unit }: FixedDuration, context: Timing): number {
  const quiet = rule.throughTheNight ? null : (context.quiet ?? null);
  const awake = (due: number): number => (quiet ? wakingMoment(due, quiet) : due);
  const short = (lengthMs: number): number => (quiet ? addWaking(at, lengthMs, quiet) : at + lengthMs);
  switch (unit) {
    case 'minutes':
      return short(count * MINUTE_MS);
    case 'hours':
      return short(count * 60 * MINUTE_MS);
    case 'days':
      return awake(at + count * DAY_MS);
    case 'workdays':
      return awake(addWorkdays(at, count, context.calendar));
    case 'months':
      return awake(addMonths(at, count));
    case 'years':
      return awake(addMonths(at, 12 * count));
  }
}

export function fixedOf(
  rule: ClockRule,
  mechanism: Mechanism,
  context: Pick<Context, 'settings'>,
): FixedDuration {
  if (rule.within.kind === 'fixed') return rule.within;
  const read = findDuration(settingOf(rule.within.setting, mechanism, context));
  invariant(read?.kind === 'fixed', `setting ${rule.within.setting} is a duration`);
  return read;
}

/** The time stood still is given back: in working days where the clock counts working days. */
function resume(clock: Clock, rule: ClockRule, mechanism: Mechanism, context: Context): Clock {
  const pausedAt = clock.pausedAt!;
  const counts = fixedOf(rule, mechanism, context).unit === 'workdays';
  const due = counts
    ? addWorkdays(clock.due, workdaysBetween(pausedAt, context.now, context.calendar), context.calendar)
    : clock.due + (context.now - pausedAt);
  return { ...clock, due, pausedAt: null, provisional: isProvisional(due, rule, mechanism, context) };
}

function isProvisional(due: number, rule: ClockRule, mechanism: Mechanism, context: Context): boolean {
  return (
    fixedOf(rule, mechanism, context).unit === 'workdays' &&
    dayNumberOf(due) > context.calendar.publishedThrough
  );
}
