/**
 * Days that come again, as cities say them: `day 4, 14, 24 or Thursday`, `first Friday`, `weekend`, `1 March, 1 September`.
 * Joined by `or`, which is a union: a day that falls under two rules comes once.
 */
import { dayNumberFrom, dayText, weekdayOf, type DayNumber, type Weekday } from './workdays.ts';

export type DayRule =
  /** Of the month; a month without such a day has none. */
  | { readonly kind: 'month-days'; readonly days: readonly number[] }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
  /** The nth of a month; -1 is its last. */
  | { readonly kind: 'nth-weekday'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday }
  | {
      readonly kind: 'year-days';
      readonly days: readonly { readonly month: number; readonly day: number }[];
    };

export interface Recurrence {
  readonly text: string;
  readonly any: readonly DayRule[];
}

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Of February counting its leap day. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NTHS = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;

/** Undefined when the phrase is none, or names a day that never comes: `day 32`, `30 February`. */
export function findRecurrence(phrase: string): Recurrence | undefined {
  const text = phrase.trim().replaceAll(/\s+/g, ' ');
  const any = text.split(' or ').map(findRule);
  return any.includes(undefined) ? undefined : { text, any: any as DayRule[] };
}

function findRule(text: string): DayRule | undefined {
  if (text === 'weekend') return { kind: 'weekdays', weekdays: [6, 0] };
  const nth = /^(first|second|third|fourth|last) (\w+)$/.exec(text);
  if (nth) {
    const weekday = findWeekday(nth[2]!);
    const at = NTHS[nth[1] as keyof typeof NTHS];
    return weekday === undefined ? undefined : { kind: 'nth-weekday', nth: at, weekday };
  }
  if (text.startsWith('day ')) {
    const days = text.slice('day '.length).split(/, ?/).map(findNumber);
    return days.every((day) => day >= 1 && day <= 31) ? { kind: 'month-days', days } : undefined;
  }
  const listed = text.split(/, ?/);
  if (/^\d/.test(text)) {
    const days = listed.map(findYearDay);
    return days.includes(undefined) ? undefined : { kind: 'year-days', days: days as [] };
  }
  const weekdays = listed.map(findWeekday);
  return weekdays.includes(undefined) ? undefined : { kind: 'weekdays', weekdays: weekdays as Weekday[] };
}

/** NaN for what is no plain number. */
const findNumber = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN);

function findWeekday(text: string): Weekday | undefined {
  const at = WEEKDAYS.indexOf(text as 'Sunday');
  return at < 0 ? undefined : (at as Weekday);
}

function findYearDay(text: string): { readonly month: number; readonly day: number } | undefined {
  const [, written = '', name = ''] = /^(\d{1,2}) (\w+)$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name as 'January') + 1;
  const day = findNumber(written);
  return month > 0 && day >= 1 && day <= LONGEST[month - 1]! ? { month, day } : undefined;
}

/** Every day it falls on from one day to another, both included, each once, in order. */
export function daysOf({ any }: Recurrence, from: DayNumber, to: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = from; day <= to; day += 1) if (any.some((rule) => falls(rule, day))) days.push(day);
  return days;
}

/** Every recurrence that is one comes within five years, save 29 February about 1900 and 2100. */
const FARTHEST = 5 * 366;

/** The first day it falls on, from this one on. */
export function nextDay(recurrence: Recurrence, from: DayNumber): DayNumber | undefined {
  for (let day = from; day < from + FARTHEST; day += 1) if (fallsOn(recurrence, day)) return day;
  return undefined;
}

export const fallsOn = ({ any }: Recurrence, day: DayNumber): boolean => any.some((rule) => falls(rule, day));

function falls(rule: DayRule, day: DayNumber): boolean {
  const [, month = 0, date = 0] = dayText(day).split('-').map(Number);
  switch (rule.kind) {
    case 'month-days':
      return rule.days.includes(date);
    case 'weekdays':
      return rule.weekdays.includes(weekdayOf(day));
    case 'nth-weekday':
      if (weekdayOf(day) !== rule.weekday) return false;
      return rule.nth === -1
        ? dayText(day + 7).slice(5, 7) !== dayText(day).slice(5, 7)
        : Math.ceil(date / 7) === rule.nth;
    case 'year-days':
      return rule.days.some((one) => one.month === month && one.day === date);
  }
}

/** A month `2022-04` or a year `2022`. */
export const SPAN = /^(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/;

/** The first and the last day of a month `2022-04` or of a year `2022`. Undefined for what is neither. */
export function findSpan(text: string): { readonly from: DayNumber; readonly to: DayNumber } | undefined {
  if (!SPAN.test(text)) return undefined;
  const [year = 0, month] = text.split('-').map(Number);
  const [first, last] = month === undefined ? [1, 12] : [month, month];
  const at = (of: number, day: number): DayNumber =>
    dayNumberFrom(new Date(Date.UTC(year, of - 1, day)).toISOString().slice(0, 10));
  return { from: at(first, 1), to: at(last + 1, 0) };
}
