import type { Tx } from './connect.ts';
import type { NoticeWrite } from './write.ts';

/** One period of one rule at one place, and whom it is told. */
export interface ReminderWrite {
  readonly mechanism: string;
  readonly place: string;
  readonly partner: string | null;
  readonly until: string;
  readonly at: string;
  readonly notices: readonly NoticeWrite[];
}

/** Tells each once, whoever else is telling at the same moment; answers how many were told now. */
export async function remindOnce(tx: Tx, area: string, reminders: readonly ReminderWrite[]): Promise<number> {
  const [row] = await tx.rows<{ told: number }>(
    {
      name: 'remind-once',
      text: `with wanted as (
          select * from jsonb_to_recordset($2::jsonb) as r (
            mechanism text, place text, partner text, until date, at timestamptz, notices jsonb)
        ), fresh as (
          insert into rhythm_reminder (area, mechanism, place, partner, until, at)
          select $1, mechanism, place, coalesce(partner, ''), until, at from wanted
          on conflict do nothing
          returning mechanism, place, partner, until
        ), told as (
          insert into notice (area, id, to_key, matter, kind, params, at)
          select $1, n.id, n."toKey", null, n.kind, n.params, n.at
          from fresh f
            join wanted w on w.mechanism = f.mechanism and w.place = f.place
              and coalesce(w.partner, '') = f.partner and w.until = f.until,
            jsonb_to_recordset(w.notices) as n (id uuid, "toKey" text, kind text, params jsonb, at timestamptz)
        )
        select count(*)::int as told from fresh`,
    },
    [area, JSON.stringify(reminders)],
  );
  return row?.told ?? 0;
}
