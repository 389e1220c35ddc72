import { workCalendar, type WorkCalendar } from '#core/calendar/workdays.ts';
import { getCalendar } from '#database/calendar.ts';
import type { Database } from '#database/connect.ts';

/** The published working days, as the engine counts them. */
export async function loadCalendar(db: Database): Promise<WorkCalendar> {
  const { days, publishedThrough } = await db.local((tx) => getCalendar(tx, '2000-01-01', '2199-12-31'));
  const exceptions = new Map(
    days.map(({ day, kind }): [string, 'work' | 'rest'] => [day, kind === 'workday' ? 'work' : 'rest']),
  );
  return workCalendar(exceptions, publishedThrough ?? '2000-01-01');
}
