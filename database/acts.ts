import type { Tx } from './connect.ts';
import type { ActWrite, Json } from './write.ts';

const columns = `seq, id, step, from_state as "fromState", to_state as "toState", at, actor, actor_as as "actorAs", facts,
          encode(prev, 'hex') as prev, encode(hash, 'hex') as hash`;

/** A matter's record, oldest first: its timeline, and the chain to verify. */
export function actsOf(tx: Tx, area: string, matter: string): Promise<ActWrite[]> {
  return tx.rows<ActWrite>(
    {
      name: 'acts-by-matter',
      text: `select ${columns} from act where area = $1 and matter = $2 order by seq`,
    },
    [area, matter],
  );
}

/** The same, in whichever of the areas the matter is. */
export function actsIn(tx: Tx, areas: readonly string[], matter: string): Promise<ActWrite[]> {
  return tx.rows<ActWrite>(
    {
      name: 'acts-by-matter-in',
      text: `select ${columns} from act where area = any($1::text[]) and matter = $2 order by seq`,
    },
    [areas, matter],
  );
}

export interface ActValue {
  readonly seq: number;
  readonly field: string;
  readonly value: Json;
  readonly salt: string;
  readonly keepUntil: string | null;
}

const valueColumns = `seq, field, value, encode(salt, 'hex') as salt, keep_until as "keepUntil"`;

/** The personal values behind a matter's acts, as far as the viewer may read them. */
export function valuesOf(tx: Tx, area: string, matter: string): Promise<ActValue[]> {
  return tx.rows<ActValue>(
    {
      name: 'values-by-matter',
      text: `select ${valueColumns} from act_value where area = $1 and matter = $2 order by seq, field`,
    },
    [area, matter],
  );
}

/** The same, in whichever of the areas the matter is. */
export function valuesIn(tx: Tx, areas: readonly string[], matter: string): Promise<ActValue[]> {
  return tx.rows<ActValue>(
    {
      name: 'values-by-matter-in',
      text: `select ${valueColumns} from act_value where area = any($1::text[]) and matter = $2 order by seq, field`,
    },
    [areas, matter],
  );
}

export interface Erased {
  readonly matter: string;
  readonly field: string;
}

/** Erases what was to be kept until before this day, and the photos that lay with a matter by such a value. */
export function eraseValues(tx: Tx, area: string, before: string, most: number): Promise<Erased[]> {
  return tx.rows<Erased>(
    {
      name: 'values-erase',
      text: `with due as (
          select matter, seq, field from act_value where area = $1 and keep_until < $2
          order by keep_until limit $3 for update skip locked),
        gone as (
          delete from act_value v using due d
          where v.area = $1 and v.matter = d.matter and v.seq = d.seq and v.field = d.field
          returning v.matter, v.field, v.value),
        photos_gone as (
          delete from photo p using gone g
          where p.area = $1 and p.matter = g.matter and jsonb_typeof(g.value) = 'array' and g.value ? p.id::text)
        select matter, field from gone`,
    },
    [area, before, most],
  );
}
