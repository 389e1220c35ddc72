/** When a duration that begins now is over: by the city’s own settings, its working days and its quiet hours. */
import { addMonths } from '../calendar/months.ts';
import { addWaking, wakingBetween, wakingMoment } from '../calendar/waking.ts';
import { addWorkdays, workdaysBetween } from '../calendar/workdays.ts';
import { invariant } from '../invariant.ts';
import { findDuration, type Duration, type Unit } from '../mechanism/duration.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Context } from './context.ts';
import { settingOf } from './setting.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

export interface FixedDuration {
  readonly count: number;
  readonly unit: Unit;
}

export function fixedOf(
  within: Duration,
  mechanism: Mechanism,
  context: Pick<Context, 'settings'>,
): FixedDuration {
  if (within.kind === 'fixed') return within;
  invariant(within.kind === 'setting', 'what lasts until a day has no length of its own');
  const text = settingOf(within.setting, mechanism, context);
  const known = read.get(text);
  if (known) return known;
  const found = findDuration(text);
  invariant(found?.kind === 'fixed', `setting ${within.setting} is a duration`);
  read.set(text, found);
  return found;
}

/** Settings are a few, and every clock that starts reads one. */
const read = new Map<string, FixedDuration>();

type Timing = Pick<Context, 'calendar' | 'quiet'>;

/** Quiet hours do not count against minutes and hours, and nothing longer runs out in them. */
export function dueAfter(
  at: number,
  { count, unit }: FixedDuration,
  throughTheNight: boolean,
  context: Timing,
): number {
  const quiet = throughTheNight ? null : (context.quiet ?? null);
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

/** When it is over after standing still: what was left runs on from now, counted as the duration counts. */
export function dueAfterPause(
  due: number,
  pausedAt: number,
  now: number,
  { unit }: FixedDuration,
  throughTheNight: boolean,
  { calendar, quiet: hours }: Timing,
): number {
  const quiet = throughTheNight ? null : (hours ?? null);
  const isShort = unit === 'minutes' || unit === 'hours';
  if (isShort && quiet && due > pausedAt) return addWaking(now, wakingBetween(pausedAt, due, quiet), quiet);
  const later =
    unit === 'workdays'
      ? addWorkdays(due, workdaysBetween(pausedAt, now, calendar), calendar)
      : due + (now - pausedAt);
  return quiet ? wakingMoment(later, quiet) : later;
}
