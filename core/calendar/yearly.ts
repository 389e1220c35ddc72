/** Days that come again each year. */
import { lastDayOf } from './months.ts';

// February has 29 in some year.
const MOST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days such a month may have, from 1; 0 where there is none. */
export const mostDaysOf = (month: number): number => MOST_DAYS[month - 1] ?? 0;

/** Whether such a day is in any year. `month` from 1. */
export const isYearly = (month: number, day: number): boolean =>
  Number.isInteger(day) && day >= 1 && day <= mostDaysOf(month);

/** The day of that year, `2027-02-28`: 29 February falls on the 28th where there is none. */
export function dayInYear(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, Math.min(day, lastDayOf(year, month))))
    .toISOString()
    .slice(0, 10);
}

/** Every time it comes between two ISO days, both included. */
export function daysBetween(month: number, day: number, from: string, until: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) =>
    dayInYear(first + nth, month, day),
  ).filter((one) => one >= from && one <= until);
}
