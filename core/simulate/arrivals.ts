/** Who comes when, whatever the rule: the same seed brings the same people at the same moments under every version. */
import { dayNumberOf, startOfDay, type WorkCalendar } from '../calendar/workdays.ts';
import { hashOf, mix, streamOf, type Stream } from './chance.ts';
import type { Arrivals } from './scenario.ts';

const HOUR_MS = 3_600_000;
export const HOURS_OF_WEEK = 168;
const SUNDAY = 6;

export interface Source {
  readonly arrivals: Arrivals;
  /** Each arrival's own seed follows from this and its number. */
  readonly seed: number;
  /** The moment of the next arrival after this one; infinite when nobody ever comes. */
  after(at: number): number;
}

export function openSource(arrivals: Arrivals, nth: number, runSeed: number, calendar: WorkCalendar): Source {
  const seed = mix(mix(runSeed, hashOf(`${arrivals.mechanism}/${arrivals.place}`)), nth);
  const stream = streamOf(seed);
  const most = Math.max(...arrivals.hourly);
  return {
    arrivals,
    seed,
    after: (at) =>
      most > 0 ? thinned(at, most, arrivals.hourly, stream, calendar) : Number.POSITIVE_INFINITY,
  };
}

/** Lewis and Shedler's thinning: candidates at the highest rate, each kept as often as its hour is lively. */
function thinned(
  from: number,
  most: number,
  hourly: readonly number[],
  stream: Stream,
  calendar: WorkCalendar,
): number {
  let at = from;
  for (;;) {
    at += (-Math.log(stream.draw()) * HOUR_MS) / most;
    if (stream.draw() * most <= hourly[hourOfWeek(at, calendar)]!) return at;
  }
}

/** Monday midnight in Shanghai is 0. A holiday is as lively as a Sunday, a make-up Saturday as a Monday. */
export function hourOfWeek(at: number, calendar: WorkCalendar): number {
  const day = dayNumberOf(at);
  // Day 0 of the epoch was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  const isWeekend = weekday >= 5;
  const lived = calendar.isWorkday(day) === !isWeekend ? weekday : isWeekend ? 0 : SUNDAY;
  return lived * 24 + Math.floor((at - startOfDay(day)) / HOUR_MS);
}
