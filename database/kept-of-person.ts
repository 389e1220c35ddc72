// Rows about somebody that nothing else reads by their person: for that person to have, asked as the system.

import type { Tx } from './connect.ts';
import type { Json } from './write.ts';

export interface AppointmentKept {
  readonly what: string;
  readonly role: string;
  readonly seat: string;
  readonly since: string;
  readonly until: string | null;
  readonly at: string;
}

export function appointmentsOf(tx: Tx, area: string, person: string): Promise<AppointmentKept[]> {
  return tx.rows<AppointmentKept>(
    {
      name: 'appointments-by-person',
      text: `select what, role, seat, since, until, at from appointment where area = $1 and person = $2 order by id`,
    },
    [area, person],
  );
}

export interface RecusalKept {
  readonly matter: string;
  readonly person: string;
  readonly party: string;
  readonly declaredBy: string;
  readonly declaredAt: string;
  readonly withdrawnAt: string | null;
}

/** Who keeps away, from whom, by whose word: those in which this person is one of the three, also withdrawn ones. */
export function recusalsAbout(tx: Tx, area: string, person: string): Promise<RecusalKept[]> {
  return tx.rows<RecusalKept>(
    {
      name: 'recusals-about-person',
      text: `select matter, person, party, declared_by as "declaredBy", declared_at as "declaredAt",
          withdrawn_at as "withdrawnAt"
        from recusal where area = $1 and $2 in (person, party, declared_by) order by id`,
    },
    [area, person],
  );
}

export interface RollKept {
  readonly matter: string;
  readonly vote: string;
  /** In hundredths of a square metre. */
  readonly floorArea: string;
  readonly voted: boolean;
  readonly way: string | null;
  readonly handedOver: boolean;
  readonly eraseOn: string | null;
}

/** What was voted is kept with nobody's name. */
export function rollsOf(tx: Tx, area: string, person: string): Promise<RollKept[]> {
  return tx.rows<RollKept>(
    {
      name: 'rolls-by-person',
      text: `select matter, vote, floor_area as "floorArea", voted, way, handed_to is not null as "handedOver",
          erase_on as "eraseOn"
        from vote_roll where area = $1 and person = $2 order by matter, vote`,
    },
    [area, person],
  );
}

export interface RuleActedUnder {
  readonly pack: string;
  readonly mechanism: string;
  readonly version: number;
}

/** The rules under which a person took any step. */
export function rulesActedUnder(tx: Tx, area: string, person: string): Promise<RuleActedUnder[]> {
  return tx.rows<RuleActedUnder>(
    {
      name: 'rules-by-actor',
      text: `select distinct m.pack, m.mechanism, m.version from act a
        join matter m on m.area = a.area and m.id = a.matter
        where a.area = $1 and a.actor = $2`,
    },
    [area, person],
  );
}

export interface ActKept {
  readonly mechanism: string;
  readonly step: string;
  readonly at: string;
  /** What was answered and stands in the open, by field. */
  readonly given: Readonly<Record<string, Json>> | null;
  /** Personal answers that are still kept, by field. */
  readonly kept: Readonly<Record<string, Json>> | null;
}

/** A person's own acts of these names, oldest first, with what they answered. */
export function actsBy(tx: Tx, area: string, person: string, steps: readonly string[]): Promise<ActKept[]> {
  return tx.rows<ActKept>(
    {
      name: 'acts-by-actor',
      text: `select m.mechanism, a.step, a.at, a.facts -> 'given' as given,
          (select jsonb_object_agg(v.field, v.value) from act_value v
           where v.area = a.area and v.matter = a.matter and v.seq = a.seq) as kept
        from act a join matter m on m.area = a.area and m.id = a.matter
        where a.area = $1 and a.actor = $2 and a.step = any($3::text[]) order by a.at, a.matter, a.seq`,
    },
    [area, person, steps],
  );
}
