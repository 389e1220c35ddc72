import type { Tx } from './connect.ts';

/** What a rule says of its days, as far as a question needs it. */
export interface DayRule {
  readonly mechanism: string;
  /** The step that says it was held; `open`: its opening does. */
  readonly held: string;
  /** The field that names the org it is held with. */
  readonly partnerField: string | null;
  /** Owed in periods: then it matters when it was written down. */
  readonly inPeriods: boolean;
}

export interface HeldThere {
  readonly mechanism: string;
  readonly place: string;
  readonly partner: string | null;
  readonly day: string;
}

export interface MatterOnDay extends HeldThere {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly open: boolean;
  readonly openedAt: string;
  /** How many acts it has. */
  readonly seq: number;
  readonly changedAt: string;
  /** Steps that were taken, by name. */
  readonly taken: readonly string[];
  /** When each was first taken; null where its rule owes it on fixed days. */
  readonly takenAt: Readonly<Record<string, string>> | null;
}

const asRows = (rules: readonly DayRule[]): unknown[] => [
  rules.map(({ mechanism }) => mechanism),
  rules.map(({ held }) => held),
  rules.map(({ partnerField }) => partnerField),
  rules.map(({ inPeriods }) => inPeriods),
];

const partner = `m.snapshot -> 'facts' ->> r.partner_field`;

/** The first day anything was held, by mechanism, place and partner, as far as the viewer may see it. */
export function firstHeld(
  tx: Tx,
  area: string,
  rules: readonly DayRule[],
  places: readonly string[],
): Promise<HeldThere[]> {
  return tx.rows(
    {
      name: 'matters-first-held',
      text: `select r.mechanism, p.place, f.partner, f.day
        from unnest($2::text[], $3::text[], $4::text[]) as r (mechanism, held, partner_field),
          unnest($5::text[]) as p (place), lateral (
          select distinct on (${partner}) ${partner} as partner, m.falls_on as day from matter m
          where m.area = $1 and m.mechanism = r.mechanism and m.place = p.place and m.falls_on is not null
            and (r.held = 'open' or m.snapshot -> 'taken' ? r.held)
          order by ${partner}, m.falls_on) f`,
    },
    [area, ...asRows(rules).slice(0, 3), places],
  );
}

/** Matters held at these places from one day to another that the viewer may see, in order of their days. */
export function mattersOnDays(
  tx: Tx,
  area: string,
  rules: readonly DayRule[],
  places: readonly string[],
  from: string,
  until: string,
): Promise<MatterOnDay[]> {
  return tx.rows<MatterOnDay>(
    {
      name: 'matters-on-days',
      text: `select m.id, m.number, m.mechanism, m.version, m.title, m.state, m.open, m.place, m.falls_on as day,
          m.opened_at as "openedAt", m.seq, m.changed_at as "changedAt", ${partner} as partner,
          array(select jsonb_object_keys(m.snapshot -> 'taken')) as taken,
          case when r.in_periods then (
            select jsonb_object_agg(t.step, t.at) from (
              select a.step, min(a.at) as at from act a where a.area = m.area and a.matter = m.id group by a.step) t
          ) end as "takenAt"
        from unnest($2::text[], $3::text[], $4::text[], $5::bool[]) as r (mechanism, held, partner_field, in_periods)
          join matter m on m.mechanism = r.mechanism
        where m.area = $1 and m.falls_on between $7::date and $8::date and m.place = any($6::text[])
        order by m.falls_on, m.id`,
    },
    [area, ...asRows(rules), places, from, until],
  );
}
