import type { Tx } from './connect.ts';

export interface Tie {
  readonly area: string;
  readonly id: string;
  readonly kind: string;
  readonly fromId: string;
  readonly toId: string;
  readonly since: string;
  readonly until: string | null;
  /** The key that declared it. */
  readonly declaredBy: string;
}

/** Persons with a tie of kinship or interest to this one on that day, whoever of the two declared it. */
export async function relativesOf(
  tx: Tx,
  areas: readonly string[],
  person: string,
  day: string,
): Promise<string[]> {
  const rows = await tx.rows<{ other: string }>(
    {
      name: 'ties-relatives',
      text: `select to_id as other from tie
        where area = any($1::text[]) and from_id = $2 and kind = 'related' and since <= $3 and (until is null or until > $3)
        union
        select from_id from tie
        where area = any($1::text[]) and to_id = $2 and kind = 'related' and since <= $3 and (until is null or until > $3)`,
    },
    [areas, person, day],
  );
  return rows.map((row) => row.other);
}

/** The ties of this place or org on that day, in both directions. */
export function tiesOf(tx: Tx, area: string, id: string, day: string): Promise<Tie[]> {
  return tx.rows<Tie>(
    {
      name: 'ties-by-end',
      text: `select area, id, kind, from_id as "fromId", to_id as "toId", since, until, declared_by as "declaredBy" from tie
        where area = $1 and (from_id = $2 or to_id = $2) and since <= $3 and (until is null or until > $3) order by kind, id`,
    },
    [area, id, day],
  );
}

export async function saveTies(tx: Tx, ties: readonly Tie[]): Promise<void> {
  await tx.rows(
    {
      name: 'ties-save',
      text: `insert into tie (area, id, kind, from_id, to_id, since, until, declared_by)
        select area, id, kind, "fromId", "toId", since, until, "declaredBy" from jsonb_to_recordset($1::jsonb) as t (
          area text, id uuid, kind text, "fromId" text, "toId" text, since date, until date, "declaredBy" text)
        on conflict (area, id) do update set until = excluded.until`,
    },
    [JSON.stringify(ties)],
  );
}
