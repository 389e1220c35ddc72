import { readFileSync } from 'node:fs';
import { findPublishedThrough, saveDays, type CalendarDay } from '../calendar.ts';
import type { Database } from '../connect.ts';

/** Loads the statutory days this version knows; days the city imported itself stay as they are. */
export async function loadCalendar(db: Database): Promise<void> {
  const days = readDays();
  await db.local(async (tx) => {
    const through = await findPublishedThrough(tx);
    const unknown = days.filter(({ day }) => through === undefined || day > through);
    if (unknown.length > 0) await saveDays(tx, unknown, 'chinese-days 1.5.7');
  });
}

export function readDays(): CalendarDay[] {
  const text = readFileSync(new URL('calendar-days.tsv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [day = '', kind = '', zh = '', en = ''] = line.split('\t');
      return { day, kind: kind as CalendarDay['kind'], zh: zh || null, en: en || null };
    });
}
