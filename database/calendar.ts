import type { Tx } from './connect.ts';

export interface CalendarDay {
  readonly day: string;
  readonly kind: 'workday' | 'rest' | 'holiday';
  readonly zh: string | null;
  readonly en: string | null;
}

export interface Calendar {
  readonly days: readonly CalendarDay[];
  /** The last day that is published; what falls after it is provisional (暂定). Undefined: nothing is. */
  readonly publishedThrough: string | undefined;
}

/** The days from one to the other, both included, as far as they are published. */
export async function getCalendar(tx: Tx, from: string, to: string): Promise<Calendar> {
  const days = await tx.rows<CalendarDay>(
    {
      name: 'calendar-between',
      text: 'select day, kind, zh, en from calendar_day where day between $1 and $2 order by day',
    },
    [from, to],
  );
  return { days, publishedThrough: await findPublishedThrough(tx) };
}

export async function findPublishedThrough(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.rows<{ day: string | null }>({
    name: 'calendar-published-through',
    text: 'select max(day) as day from calendar_day',
  });
  return row?.day ?? undefined;
}

/** A later publication replaces an earlier one, day by day. */
export async function saveDays(tx: Tx, days: readonly CalendarDay[], source: string): Promise<void> {
  await tx.rows(
    {
      name: 'calendar-save',
      text: `insert into calendar_day (day, kind, zh, en, source)
        select day, kind, zh, en, $2 from jsonb_to_recordset($1::jsonb) as d (day date, kind text, zh text, en text)
        on conflict (day) do update
          set kind = excluded.kind, zh = excluded.zh, en = excluded.en, source = excluded.source`,
    },
    [JSON.stringify(days), source],
  );
}
