/** Quiet hours: no short clock runs out while people sleep. Minutes since midnight in Shanghai. */
import { dayNumberOf, startOfDay } from './workdays.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

export interface QuietHours {
  readonly fromMin: number;
  readonly untilMin: number;
}

/** The moment itself, or the end of the quiet hours it falls in. */
export function wakingMoment(at: number, quiet: QuietHours): number {
  const midnight = startOfDay(dayNumberOf(at));
  const min = (at - midnight) / MINUTE_MS;
  if (quiet.fromMin <= quiet.untilMin) {
    return min >= quiet.fromMin && min < quiet.untilMin ? midnight + quiet.untilMin * MINUTE_MS : at;
  }
  if (min < quiet.untilMin) return midnight + quiet.untilMin * MINUTE_MS;
  return min >= quiet.fromMin ? midnight + DAY_MS + quiet.untilMin * MINUTE_MS : at;
}

/** So many waking milliseconds after `at`; quiet hours do not count. */
export function addWaking(at: number, lengthMs: number, quiet: QuietHours): number {
  if (quiet.fromMin === quiet.untilMin) return at + lengthMs;
  let now = wakingMoment(at, quiet);
  for (let left = lengthMs; ;) {
    const sleep = nextSleep(now, quiet);
    if (now + left <= sleep) return now + left;
    left -= sleep - now;
    now = wakingMoment(sleep, quiet);
  }
}

/** How many milliseconds people are awake from one moment to a later one. */
export function wakingBetween(from: number, to: number, quiet: QuietHours): number {
  if (quiet.fromMin === quiet.untilMin) return to - from;
  let awake = 0;
  for (let now = wakingMoment(from, quiet); now < to;) {
    const sleep = nextSleep(now, quiet);
    awake += Math.min(sleep, to) - now;
    now = wakingMoment(sleep, quiet);
  }
  return awake;
}

/** When people who are awake next go to sleep. */
function nextSleep(now: number, { fromMin }: QuietHours): number {
  const tonight = startOfDay(dayNumberOf(now)) + fromMin * MINUTE_MS;
  return tonight > now ? tonight : tonight + DAY_MS;
}
