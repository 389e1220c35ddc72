/** Says numbers, money, days and lengths of time. All of China keeps one time zone; so do we. */

import { momentWords } from './moment.ts';
import { say } from './speak.ts';
import type { Locale, Words } from './words.ts';

export const timeZone = 'Asia/Shanghai';

const dayMs = 86_400_000;
const tags = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** 1234 → 1,234 */
export function sayCount(count: number | bigint, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(count);
}

/** A share between 0 and 1, to a tenth of a percent: 0.983 → 98.3% */
export function sayShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** Fen, whole: 123450 → ¥1,234.50. Never through a fraction, so no sum is ever rounded. */
export function sayMoney(fen: number | bigint, locale: Locale): string {
  const whole = BigInt(fen);
  const size = whole < 0n ? -whole : whole;
  const yuan = sayCount(size / 100n, locale);
  return `${whole < 0n ? '-' : ''}¥${yuan}.${String(size % 100n).padStart(2, '0')}`;
}

/** A date without a time (`2026-11-22`): 2026年11月22日, 22 November 2026 */
export function sayDay(date: string, locale: Locale): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(tags[locale], parts).format(new Date(`${date}T00:00:00Z`));
}

// A leap year, so that it has every day there is.
const inSomeYear = (month: number, day: number): Date => new Date(Date.UTC(2000, month - 1, day));

/** A day of every year, month from 1: 6月30日, 30 June */
export function sayYearly(month: number, day: number, locale: Locale): string {
  const parts = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(tags[locale], parts).format(inSomeYear(month, day));
}

/** From 1: 6月, June */
export function sayMonthOfYear(month: number, locale: Locale): string {
  const style = locale === 'zh' ? 'short' : 'long';
  return new Intl.DateTimeFormat(tags[locale], { month: style, timeZone: 'UTC' }).format(
    inSomeYear(month, 1),
  );
}

/** 周日, Sunday */
export function sayWeekday(date: string, locale: Locale): string {
  const style = locale === 'zh' ? 'short' : 'long';
  const format = new Intl.DateTimeFormat(tags[locale], { weekday: style, timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A date with its weekday: 2026年11月22日 周日, Sunday, 22 November 2026 */
export const sayDayOfWeek = (date: string, locale: Locale): string =>
  locale === 'zh'
    ? `${sayDay(date, locale)} ${sayWeekday(date, locale)}`
    : `${sayWeekday(date, locale)}, ${sayDay(date, locale)}`;

/** A date near today with its weekday: 11月22日 周日, Sunday 22 November */
export function sayShortDayOfWeek(date: string, now: number, locale: Locale): string {
  const [day, weekday] = [sayShortDay(`${date}T12:00:00+08:00`, now, locale), sayWeekday(date, locale)];
  return locale === 'zh' ? `${day} ${weekday}` : `${weekday} ${day}`;
}

/** An instant (ISO text or milliseconds) on the clock in China: 2026年11月22日 19:45 */
export function sayMoment(instant: string | number, locale: Locale): string {
  return `${sayDay(dayOf(instant), locale)} ${sayTime(instant)}`;
}

/** 19:45, the same in both languages */
export function sayTime(instant: string | number): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(instant));
}

/** The hour of the day in China at that instant: 19 */
export function hourOf(instant: string | number): number {
  return Number(sayTime(instant).slice(0, 2));
}

/** The day it is in China at that instant: `2026-11-22` */
export function dayOf(instant: string | number): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(instant));
}

const spanWords = {
  workingDays: {
    zh: '{count} 个工作日',
    en: '{count, plural, one {# working day} other {# working days}}',
  },
  days: { zh: '{count} 天', en: '{count, plural, one {# day} other {# days}}' },
  hours: { zh: '{count} 小时', en: '{count} h' },
  minutes: { zh: '{count} 分钟', en: '{count} min' },
} as const satisfies Record<string, Words>;

export type Span = Partial<Readonly<Record<keyof typeof spanWords, number>>>;

/** At most the two largest parts: 1 个工作日 4 小时, "1 working day 4 h". Nothing left is 0 minutes. */
export function saySpan(span: Span, locale: Locale): string {
  const units = ['workingDays', 'days', 'hours', 'minutes'] as const;
  const parts = units.filter((unit) => (span[unit] ?? 0) > 0).slice(0, 2);
  const shown = parts.length > 0 ? parts : (['minutes'] as const);
  return shown.map((unit) => say(spanWords[unit], locale, { count: span[unit] ?? 0 })).join(' ');
}

/** Minutes as days, hours and minutes on a plain clock. */
export function spanOfMinutes(minutes: number): Span {
  const whole = Math.max(0, Math.floor(minutes));
  return {
    days: Math.floor(whole / 1440),
    hours: Math.floor((whole % 1440) / 60),
    minutes: whole % 60,
  };
}

/** An instant as people say it: 今天 09:30, yesterday 17:00, 11月3日 08:15 */
export function sayNear(instant: string | number, now: number, locale: Locale): string {
  const time = sayTime(instant);
  const day = dayOf(instant);
  const near = ([-1, 0, 1] as const).find((away) => day === dayOf(now + away * dayMs));
  if (near === undefined)
    return say(momentWords['moment.day'], locale, { day: sayShortDay(instant, now, locale), time });
  const key = ({ '-1': 'moment.yesterday', 0: 'moment.today', 1: 'moment.tomorrow' } as const)[near];
  return say(momentWords[key], locale, { time });
}

/** The year only where it is another one: 11月3日, 3 November */
export function sayShortDay(instant: string | number, now: number, locale: Locale): string {
  const sameYear = dayOf(instant).slice(0, 4) === dayOf(now).slice(0, 4);
  const parts = { month: 'long', day: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(tags[locale], sameYear ? parts : { ...parts, year: 'numeric' }).format(
    new Date(instant),
  );
}

/** A month or a year as text: `2026-11` → 2026年11月, November 2026 */
export function sayPeriod(period: string, locale: Locale): string {
  const isMonth = period.length > 4;
  const year = { year: 'numeric', timeZone: 'UTC' } as const;
  const parts = isMonth ? ({ ...year, month: 'long' } as const) : year;
  const first = new Date(`${isMonth ? period : `${period}-01`}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(tags[locale], parts).format(first);
}
