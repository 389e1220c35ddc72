import type { Tx } from './connect.ts';

export interface MatterOnDay {
  readonly id: string;
  readonly number: string | null;
  readonly mechanism: string;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly open: boolean;
  readonly place: string;
  readonly day: string;
  /** Steps that were taken, by name. */
  readonly taken: readonly string[];
}

/** The first day anything was held or planned, by mechanism and place, as far as the viewer may see it. */
export function firstDays(
  tx: Tx,
  area: string,
  mechanisms: readonly string[],
  places: readonly string[],
): Promise<{ readonly mechanism: string; readonly place: string; readonly day: string }[]> {
  return tx.rows(
    {
      name: 'matters-first-days',
      text: `select mechanism, place, min(falls_on) as day from matter
        where area = $1 and falls_on is not null and mechanism = any($2::text[]) and place = any($3::text[])
        group by mechanism, place`,
    },
    [area, mechanisms, places],
  );
}

/** Matters held at these places from one day to another that the viewer may see, in order of their days. */
export function mattersOnDays(
  tx: Tx,
  area: string,
  mechanisms: readonly string[],
  places: readonly string[],
  from: string,
  until: string,
): Promise<MatterOnDay[]> {
  return tx.rows<MatterOnDay>(
    {
      name: 'matters-on-days',
      text: `select m.id, m.number, m.mechanism, m.version, m.title, m.state, m.open, m.place, m.falls_on as day,
          array(select jsonb_object_keys(m.snapshot -> 'taken')) as taken
        from matter m
        where m.area = $1 and m.falls_on between $4::date and $5::date and m.mechanism = any($2::text[])
          and m.place = any($3::text[])
        order by m.falls_on, m.id`,
    },
    [area, mechanisms, places, from, until],
  );
}
