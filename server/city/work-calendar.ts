import { workCalendar, type DayKind, type WorkCalendar } from '#core/calendar/workdays.ts';
import { getCalendar, type CalendarDay } from '#database/calendar.ts';
import type { Database } from '#database/connect.ts';
import { readDays } from '#database/seeds/load-calendar.ts';

/** The published working days as plain data, which may travel to a thread. */
export interface CalendarDays {
  readonly days: readonly (readonly [string, DayKind])[];
  readonly publishedThrough: string;
}

export async function readCalendarDays(db: Database): Promise<CalendarDays> {
  const { days, publishedThrough } = await db.local((tx) => getCalendar(tx, '2000-01-01', '2199-12-31'));
  return toDays(days, publishedThrough);
}

/** Those that come with us, for whoever asks no database. */
export function shippedCalendarDays(): CalendarDays {
  const days = readDays();
  return toDays(days, days.at(-1)?.day);
}

const toDays = (days: readonly CalendarDay[], publishedThrough: string | undefined): CalendarDays => ({
  days: days.map(({ day, kind }) => [day, kind === 'workday' ? 'work' : kind]),
  publishedThrough: publishedThrough ?? '2000-01-01',
});

export const toCalendar = ({ days, publishedThrough }: CalendarDays): WorkCalendar =>
  workCalendar(new Map(days), publishedThrough);

/** As the engine counts them. */
export const loadCalendar = async (db: Database): Promise<WorkCalendar> =>
  toCalendar(await readCalendarDays(db));
