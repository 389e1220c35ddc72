/** Months and years by the civil calendar: the same day and time, or the last day of a shorter month. */
import { dayNumberFrom, dayOf, dayNumberOf, startOfDay } from './workdays.ts';

export function addMonths(at: number, count: number): number {
  const [year = 0, month = 1, day = 1] = dayOf(at).split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const text = `${toYear}-${two(toMonth)}-${two(Math.min(day, lastDayOf(toYear, toMonth)))}`;
  return startOfDay(dayNumberFrom(text)) + (at - startOfDay(dayNumberOf(at)));
}

/** How many days that month of that year has; `month` from 1. */
export const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (part: number): string => String(part).padStart(2, '0');
