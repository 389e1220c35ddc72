import { dayNumberFrom, weekdayOf } from '#core/calendar/workdays.ts';

/** A month `2026-04` or a year `2026`, and those beside it. */
export type Span = string;

export const isYear = (span: Span): boolean => span.length === 4;
export const monthOf = (day: string): Span => day.slice(0, 7);

export function beside(span: Span, by: 1 | -1): Span {
  const [year = 0, month] = span.split('-').map(Number);
  if (month === undefined) return String(year + by);
  const months = year * 12 + month - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The month of a year that is nearest to today; the year of a month. */
export function otherWay(span: Span, today: string): Span {
  if (!isYear(span)) return span.slice(0, 4);
  return today.startsWith(span) ? monthOf(today) : `${span}-01`;
}

/** Blank cells before the first of a month in a table whose weeks begin on Monday. */
export const blanksBefore = (firstDay: string): number => (weekdayOf(dayNumberFrom(firstDay)) + 6) % 7;
