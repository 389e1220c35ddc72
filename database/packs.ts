import type { Tx } from './connect.ts';

export interface PackState {
  readonly area: string;
  readonly pack: string;
  readonly hash: string;
  readonly since: string;
}

export function packStates(tx: Tx): Promise<PackState[]> {
  return tx.rows<PackState>({
    name: 'pack-states',
    text: `select area, pack, encode(hash, 'hex') as hash, since from pack_state order by area`,
  });
}

/** From now on the area runs this pack. */
export async function runPack(tx: Tx, state: PackState): Promise<void> {
  await tx.rows(
    {
      name: 'pack-run',
      text: `insert into pack_state (area, pack, hash, since) values ($1, $2, decode($3, 'hex'), $4)
        on conflict (area) do update set pack = excluded.pack, hash = excluded.hash, since = excluded.since`,
    },
    [state.area, state.pack, state.hash, state.since],
  );
}
