import type { Tx } from './connect.ts';

export interface Look {
  readonly id: string;
  /** Whose data. */
  readonly person: string;
  readonly byPerson: string | null;
  /** The key it was seen by. */
  readonly byKey: string;
  readonly matter: string | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly at: string;
}

/** Noted in the moment after the answer was read that shows the data. */
export async function noteLooks(tx: Tx, area: string, looks: readonly Look[]): Promise<void> {
  await tx.rows(
    {
      name: 'looks-note',
      text: `insert into look (area, id, person, by_person, by_key, matter, fields, reason, at)
        select $1, id, person, "byPerson", "byKey", matter, fields, reason, at from jsonb_to_recordset($2::jsonb) as l (
          id uuid, person uuid, "byPerson" uuid, "byKey" text, matter uuid, fields text[], reason text, at timestamptz)`,
    },
    [area, JSON.stringify(looks)],
  );
}

/** Who looked at this person's data, latest first. */
export function looksAt(tx: Tx, area: string, person: string, limit: number): Promise<Look[]> {
  return tx.rows<Look>(
    {
      name: 'looks-by-person',
      text: `select id, person, by_person as "byPerson", by_key as "byKey", matter, fields, reason, at
        from look where area = $1 and person = $2 order by at desc, id desc limit $3`,
    },
    [area, person, limit],
  );
}
