/** Moments and durations as life.yaml writes them, and the hours in which people of a kind act. */
import { dayNumberOf, startOfDay, type WorkCalendar } from '#core/calendar/workdays.ts';

const MINUTE_MS = 60_000;
const UNIT_MS = { minutes: MINUTE_MS, hours: 60 * MINUTE_MS, days: 1440 * MINUTE_MS } as const;
type Unit = keyof typeof UNIT_MS;

/** `55 minutes ago`, `3 hours ago`, `9 days ago 19:40`, `2 workdays ago 10:05`. */
const MOMENT = /^(\d{1,4}) (minutes|hours|days|workdays) ago(?: (\d{2}):(\d{2}))?$/;
/** `3..24 minutes`. */
const SPAN = /^(\d{1,4})\.\.(\d{1,4}) (minutes|hours|days)$/;

export const isMoment = (text: string): boolean => {
  const read = MOMENT.exec(text);
  return read !== null && (read[2]!.endsWith('days') ? read[3] !== undefined : read[3] === undefined);
};

/** Milliseconds since the epoch; `end` is the moment the demonstration leads up to. */
export function momentOf(text: string, end: number, calendar: WorkCalendar): number {
  const [, count, unit, hour, minute] = MOMENT.exec(text)!;
  if (unit === 'minutes' || unit === 'hours') return end - Number(count) * UNIT_MS[unit];
  const counts = (day: number): boolean => unit === 'days' || calendar.isWorkday(day);
  let day = dayNumberOf(end);
  for (let left = Number(count); left > 0; left -= 1) {
    day -= 1;
    while (!counts(day)) day -= 1;
  }
  return startOfDay(day) + (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
}

export interface Span {
  readonly leastMs: number;
  readonly mostMs: number;
}

export function findSpan(text: string): Span | undefined {
  const read = SPAN.exec(text);
  if (!read) return undefined;
  const ms = UNIT_MS[read[3] as Unit];
  const span = { leastMs: Number(read[1]) * ms, mostMs: Number(read[2]) * ms };
  return span.leastMs > 0 && span.leastMs <= span.mostMs ? span : undefined;
}

/** When people of a kind act, in minutes since midnight in Shanghai. */
export interface Hours {
  readonly fromMin: number;
  readonly untilMin: number;
  readonly workdaysOnly: boolean;
}

/** The moment itself, or soon after these people begin their next day. */
export function whenAwake(at: number, hours: Hours, calendar: WorkCalendar, lateness: number): number {
  const isDay = (day: number): boolean => !hours.workdaysOnly || calendar.isWorkday(day);
  let day = dayNumberOf(at);
  const minute = (at - startOfDay(day)) / MINUTE_MS;
  if (isDay(day) && minute >= hours.fromMin && minute < hours.untilMin) return at;
  if (!isDay(day) || minute >= hours.untilMin) {
    day += 1;
    while (!isDay(day)) day += 1;
  }
  return startOfDay(day) + (hours.fromMin + lateness * 45) * MINUTE_MS;
}

/** How lively each hour of the day is, midnight first: people report on their way to work, at noon and after supper. */
const LIVELY = [0, 0, 0, 0, 0, 0, 1, 5, 9, 10, 9, 7, 4, 3, 5, 7, 7, 6, 5, 5, 4, 1, 0, 0];

/** A plausible time of that day inside these hours. */
export function timeOfDay(day: number, hours: Hours, draw: () => number): number {
  const open = LIVELY.map((weight, hour) =>
    hour * 60 >= hours.fromMin && hour * 60 + 60 <= hours.untilMin ? weight : 0,
  );
  const total = open.reduce((sum, weight) => sum + weight, 0);
  let left = draw() * total;
  const hour = open.findIndex((weight) => (left -= weight) < 0);
  return startOfDay(day) + hour * UNIT_MS.hours + Math.floor(draw() * UNIT_MS.hours);
}
