// The recorded past by the page, for whoever lives it again: asked as the system, told only in sums or to those who may read.

import type { Tx } from './connect.ts';
import type { ActWrite } from './write.ts';

export interface PastLine {
  readonly id: string;
  readonly number: string | null;
  readonly mechanism: string;
  readonly version: number;
  readonly parent: string | null;
  readonly readers: readonly string[];
  readonly barred: readonly string[];
}

/** Ids grow with time, so this is the order in which they opened; `after` is the last id of the page before. */
export function pastPage(
  tx: Tx,
  area: string,
  pack: string,
  mechanisms: readonly string[],
  after: string,
  limit: number,
): Promise<PastLine[]> {
  return tx.rows<PastLine>(
    {
      name: 'past-page',
      text: `select id, number, mechanism, version, parent, readers, barred from matter
        where area = $1 and pack = $2 and mechanism = any($3::text[]) and id > $4 order by id limit $5`,
    },
    [area, pack, mechanisms, after, limit],
  );
}

export async function pastCount(
  tx: Tx,
  area: string,
  pack: string,
  mechanisms: readonly string[],
): Promise<number> {
  const [row] = await tx.rows<{ count: string }>(
    {
      name: 'past-count',
      text: 'select count(*) as count from matter where area = $1 and pack = $2 and mechanism = any($3::text[])',
    },
    [area, pack, mechanisms],
  );
  return Number(row?.count ?? 0);
}

export type PastActRow = ActWrite & { readonly matter: string };

/** The acts of these matters, each matter's oldest first. */
export function actsOfMatters(tx: Tx, area: string, matters: readonly string[]): Promise<PastActRow[]> {
  return tx.rows<PastActRow>(
    {
      name: 'acts-by-matters',
      text: `select matter, seq, id, step, from_state as "fromState", to_state as "toState", at, actor, actor_as as "actorAs", facts,
          encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
        from act where area = $1 and matter = any($2::uuid[]) order by matter, seq`,
    },
    [area, matters],
  );
}
