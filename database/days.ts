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
  /** How many acts it has. */
  readonly seq: number;
  readonly changedAt: string;
  /** Steps that were taken, by name. */
  readonly taken: readonly string[];
}

/** The first day anything was held, by mechanism and place, as far as the viewer may see it. `heldBy`: the step that says so, by mechanism. */
export function firstHeld(
  tx: Tx,
  area: string,
  heldBy: ReadonlyMap<string, string>,
  places: readonly string[],
): Promise<{ readonly mechanism: string; readonly place: string; readonly day: string }[]> {
  return tx.rows(
    {
      name: 'matters-first-held',
      text: `select r.mechanism, p.place, f.day
        from unnest($2::text[], $3::text[]) as r (mechanism, held), unnest($4::text[]) as p (place), lateral (
          select m.falls_on as day from matter m
          where m.area = $1 and m.mechanism = r.mechanism and m.place = p.place and m.falls_on is not null
            and m.snapshot -> 'taken' ? r.held
          order by m.falls_on limit 1) f`,
    },
    [area, [...heldBy.keys()], [...heldBy.values()], places],
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
          m.seq, m.changed_at as "changedAt",
          array(select jsonb_object_keys(m.snapshot -> 'taken')) as taken
        from matter m
        where m.area = $1 and m.falls_on between $4::date and $5::date and m.mechanism = any($2::text[])
          and m.place = any($3::text[])
        order by m.falls_on, m.id`,
    },
    [area, mechanisms, places, from, until],
  );
}
