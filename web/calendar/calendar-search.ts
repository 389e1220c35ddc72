import { SPAN } from '#core/calendar/recurrence.ts';

/** What the address of the calendar says. A year or a place of digits arrives as a number. */
export interface CalendarSearch {
  readonly span?: string;
  readonly place?: string;
}

export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const [span, place] = [textOf(search['span']), textOf(search['place'])];
  return {
    ...(SPAN.test(span) ? { span } : {}),
    ...(place === '' ? {} : { place }),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
