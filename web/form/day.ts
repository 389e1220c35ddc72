/** Days as people type them on a desk: 2026-11-30, 11-30, 11/30, 11月30日, 30. */
import { dayOf } from '#language/figures.ts';

const DAY_MS = 86_400_000;

export function dayAfter(now: number, days: number): string {
  return dayOf(now + days * DAY_MS);
}

/** Without a year, the next such day from today on. Undefined when it is no day. */
export function findDay(text: string, now: number): string | undefined {
  const figures = text.trim().split(/\D+/).filter(Boolean).map(Number);
  const today = dayOf(now);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [first = 0, second = 0, third = 0] = figures;
  if (figures.length === 3) return written(first, second, third);
  if (figures.length === 2)
    return onOrAfter(today, written(year, first, second), written(year + 1, first, second));
  if (figures.length === 1 && first <= 31) {
    const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
    return onOrAfter(today, written(year, month, first), written(nextYear, nextMonth, first));
  }
  return undefined;
}

function onOrAfter(today: string, day: string | undefined, later: string | undefined): string | undefined {
  return day !== undefined && day >= today ? day : later;
}

function written(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

/** This month and the eleven after it: `2026-11`. */
export function monthsFrom(now: number): readonly string[] {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  return Array.from({ length: 12 }, (_, ahead) => {
    const index = month - 1 + ahead;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
