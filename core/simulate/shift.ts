/** When people of a post work: hours of the day, on working days or on all. Work that is left goes on the next day. */
import { dayNumberOf, startOfDay, type WorkCalendar } from '../calendar/workdays.ts';

export interface Hours {
  /** Minutes since midnight in Shanghai. */
  readonly fromMin: number;
  readonly untilMin: number;
  readonly days: 'work' | 'all';
}

const MINUTE_MS = 60_000;
const DAY_MIN = 1440;

export const isAlways = ({ fromMin, untilMin, days }: Hours): boolean =>
  fromMin === 0 && untilMin === DAY_MIN && days === 'all';

/** The moment itself, or the next one at which these people begin. */
export function nextOnShift(at: number, hours: Hours, calendar: WorkCalendar): number {
  if (isAlways(hours)) return at;
  let day = dayNumberOf(at);
  if (isDay(day, hours, calendar)) {
    const from = startOfDay(day) + hours.fromMin * MINUTE_MS;
    if (at < from) return from;
    if (at < startOfDay(day) + hours.untilMin * MINUTE_MS) return at;
  }
  do day += 1;
  while (!isDay(day, hours, calendar));
  return startOfDay(day) + hours.fromMin * MINUTE_MS;
}

/** When so much work is done that begins at a moment of a shift. */
export function endOfWork(at: number, lengthMs: number, hours: Hours, calendar: WorkCalendar): number {
  if (isAlways(hours)) return at + lengthMs;
  let now = at;
  let left = lengthMs;
  for (;;) {
    const end = startOfDay(dayNumberOf(now)) + hours.untilMin * MINUTE_MS;
    if (now + left <= end) return now + left;
    left -= end - now;
    now = nextOnShift(end, hours, calendar);
  }
}

/** Time on shift from one moment to another, for one person. */
export function shiftBetween(from: number, until: number, hours: Hours, calendar: WorkCalendar): number {
  if (isAlways(hours)) return until - from;
  let sum = 0;
  for (let day = dayNumberOf(from); day <= dayNumberOf(until); day += 1) {
    if (!isDay(day, hours, calendar)) continue;
    const begin = Math.max(from, startOfDay(day) + hours.fromMin * MINUTE_MS);
    sum += Math.max(0, Math.min(until, startOfDay(day) + hours.untilMin * MINUTE_MS) - begin);
  }
  return sum;
}

const isDay = (day: number, hours: Hours, calendar: WorkCalendar): boolean =>
  hours.days === 'all' || calendar.isWorkday(day);
