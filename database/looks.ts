import type { Tx } from './connect.ts';
import type { Look } from './write.ts';

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
