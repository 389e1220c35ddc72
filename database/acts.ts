import type { Tx } from './connect.ts';
import type { ActWrite, Json } from './write.ts';

/** A matter's record, oldest first: its timeline, and the chain to verify. */
export function actsOf(tx: Tx, area: string, matter: string): Promise<ActWrite[]> {
  return tx.rows<ActWrite>(
    {
      name: 'acts-by-matter',
      text: `select seq, id, step, from_state as "fromState", to_state as "toState", at, actor, actor_as as "actorAs", facts,
          encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
        from act where area = $1 and matter = $2 order by seq`,
    },
    [area, matter],
  );
}

export interface ActValue {
  readonly seq: number;
  readonly field: string;
  readonly value: Json;
  readonly salt: string;
  readonly keepUntil: string | null;
}

/** The personal values behind a matter's acts, as far as the viewer may read them. */
export function valuesOf(tx: Tx, area: string, matter: string): Promise<ActValue[]> {
  return tx.rows<ActValue>(
    {
      name: 'values-by-matter',
      text: `select seq, field, value, encode(salt, 'hex') as salt, keep_until as "keepUntil"
        from act_value where area = $1 and matter = $2 order by seq, field`,
    },
    [area, matter],
  );
}

/** Erases what was to be kept until before this day; answers how many values went. */
export async function eraseValues(tx: Tx, area: string, before: string, most: number): Promise<number> {
  const gone = await tx.rows(
    {
      name: 'values-erase',
      text: `with due as (
          select matter, seq, field from act_value where area = $1 and keep_until < $2
          order by keep_until limit $3 for update skip locked)
        delete from act_value v using due d
        where v.area = $1 and v.matter = d.matter and v.seq = d.seq and v.field = d.field returning v.seq`,
    },
    [area, before, most],
  );
  return gone.length;
}
