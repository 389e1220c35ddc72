import type { Tx } from './connect.ts';

/** A file of a pack as it was adopted; hashes in hex. */
export interface AdoptedRule {
  readonly pack: string;
  readonly revision: number;
  readonly path: string;
  readonly text: string;
  readonly former: string | null;
  readonly folder: string | null;
  readonly hash: string;
  readonly since: string;
  readonly area: string;
  readonly matter: string;
  readonly adoptedAs: string;
}

const columns = `pack, revision, path, text, former, encode(folder, 'hex') as folder, encode(hash, 'hex') as hash, since,
  area, matter, adopted_as as "adoptedAs"`;

/** What is in force of every pack: the newest text of each path. */
export function rulesInForce(tx: Tx): Promise<AdoptedRule[]> {
  return tx.rows<AdoptedRule>({
    name: 'adopted-rules-in-force',
    text: `select distinct on (pack, path) ${columns} from adopted_rule order by pack, path, revision desc`,
  });
}

/** Every adoption of one path, the newest first. */
export function adoptionsOf(tx: Tx, pack: string, path: string): Promise<AdoptedRule[]> {
  return tx.rows<AdoptedRule>(
    {
      name: 'adopted-rules-by-path',
      text: `select ${columns} from adopted_rule where pack = $1 and path = $2 order by revision desc`,
    },
    [pack, path],
  );
}

/** How often a pack's rules were changed; 0 before the first time. */
export async function revisionOf(tx: Tx, pack: string): Promise<number> {
  const [row] = await tx.rows<{ revision: number }>(
    {
      name: 'adopted-rules-revision',
      text: 'select coalesce(max(revision), 0) as revision from adopted_rule where pack = $1',
    },
    [pack],
  );
  return row?.revision ?? 0;
}
