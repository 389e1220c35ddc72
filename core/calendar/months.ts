/** Months and years by the civil calendar: the same day and time, or the last day of a shorter month. */
import { dayNumberFrom, dayOf, dayNumberOf, startOfDay } from './workdays.ts';

export function addMonths(at: number, count: number): number {
  const [year = 0, month = 1, day = 1] = dayOf(at).split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const text = `${toYear}-${two(toMonth)}-${two(Math.min(day, last))}`;
  return startOfDay(dayNumberFrom(text)) + (at - startOfDay(dayNumberOf(at)));
}

const two = (part: number): string => String(part).padStart(2, '0');
