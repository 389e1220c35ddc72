/**
 * Working days as the State Council publishes them, in Asia/Shanghai.
 * China has kept UTC+8 without summer time since 1991, so a day is plain arithmetic.
 */
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** Days since the epoch, counted in Shanghai. */
export type DayNumber = number;

export interface WorkCalendar {
  isWorkday(day: DayNumber): boolean;
  /** Of a public holiday as it is published; an ordinary weekend is none. */
  isHoliday(day: DayNumber): boolean;
  /** The last day whose arrangement is published. Beyond it a deadline is provisional (暂定). */
  readonly publishedThrough: DayNumber;
}

export const dayNumberOf = (at: number): DayNumber => Math.floor((at + SHANGHAI_MS) / DAY_MS);
export const startOfDay = (day: DayNumber): number => day * DAY_MS - SHANGHAI_MS;
export const dayText = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** The day in Shanghai a moment falls on, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  const day = dayNumberOf(at);
  // Every decision asks for its day, and nearly always for the one asked for just before.
  if (day === lastDay.number) return lastDay.text;
  lastDay = { number: day, text: dayText(day) };
  return lastDay.text;
}
let lastDay = { number: 0, text: '1970-01-01' };

export const dayNumberFrom = (text: string): DayNumber =>
  Math.floor(Date.parse(`${text}T00:00:00Z`) / DAY_MS);

export type DayKind = 'work' | 'rest' | 'holiday';

/** Monday to Friday, except where a published holiday or make-up day says otherwise. */
export function workCalendar(
  exceptions: ReadonlyMap<string, DayKind>,
  publishedThrough: string,
): WorkCalendar {
  const byDay = new Map([...exceptions].map(([text, kind]) => [dayNumberFrom(text), kind]));
  return {
    publishedThrough: dayNumberFrom(publishedThrough),
    isHoliday: (day) => byDay.get(day) === 'holiday',
    isWorkday: (day) => {
      const exception = byDay.get(day);
      if (exception) return exception === 'work';
      return !isWeekend(day);
    },
  };
}

/** Sunday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Day 0 of the epoch was a Thursday. */
export const weekdayOf = (day: DayNumber): Weekday => ((((day + 4) % 7) + 7) % 7) as Weekday;

/** By its weekday alone: a make-up day is one too. */
export const isWeekend = (day: DayNumber): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** The same time of day, `count` working days later; a start on a rest day counts from the next working day's start. */
export function addWorkdays(at: number, count: number, calendar: WorkCalendar): number {
  let day = dayNumberOf(at);
  let timeOfDay = at - startOfDay(day);
  if (!calendar.isWorkday(day)) timeOfDay = 0;
  while (!calendar.isWorkday(day)) day += 1;
  for (let left = count; left > 0; left -= 1) {
    day += 1;
    while (!calendar.isWorkday(day)) day += 1;
  }
  return startOfDay(day) + timeOfDay;
}

/** Working days strictly after the day of `from`, up to and including the day of `to`. */
export function workdaysBetween(from: number, to: number, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = dayNumberOf(from) + 1; day <= dayNumberOf(to); day += 1) {
    if (calendar.isWorkday(day)) count += 1;
  }
  return count;
}
