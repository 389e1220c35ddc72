/** What is open of a rule: for trying another version on it, and for going over to that one. */
import type { Tx } from './connect.ts';

export interface VersionInUse {
  readonly pack: string;
  readonly mechanism: string;
  readonly version: number;
  readonly many: number;
}

/** Which versions have open matters in an area. */
export function versionsInUse(tx: Tx, area: string): Promise<VersionInUse[]> {
  return tx.rows<VersionInUse>(
    {
      name: 'versions-in-use',
      text: `select pack, mechanism, version, count(*)::int as many from matter where area = $1 and open
        group by pack, mechanism, version order by pack, mechanism, version`,
    },
    [area],
  );
}

/** Open matters of a mechanism that have another version than this, oldest first, after a given one. */
export async function openOnOthers(
  tx: Tx,
  area: string,
  of: { readonly pack: string; readonly mechanism: string; readonly version: number },
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    {
      name: 'open-on-other-versions',
      text: `select id from matter where area = $1 and pack = $2 and mechanism = $3 and open and version <> $4 and id > $5
        order by id limit $6`,
    },
    [area, of.pack, of.mechanism, of.version, after, most],
  );
  return rows.map((row) => row.id);
}
