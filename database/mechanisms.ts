import type { Tx } from './connect.ts';
import type { Json } from './write.ts';

export interface MechanismVersion {
  readonly pack: string;
  readonly name: string;
  readonly version: number;
  readonly hash: string;
  readonly body: Json;
  readonly adoptedAt: string;
}

const columns = `pack, name, version, encode(hash, 'hex') as hash, body, adopted_at as "adoptedAt"`;

export async function findMechanism(
  tx: Tx,
  pack: string,
  name: string,
  version: number,
): Promise<MechanismVersion | undefined> {
  const [row] = await tx.rows<MechanismVersion>(
    {
      name: 'mechanism-version',
      text: `select ${columns} from mechanism_version where pack = $1 and name = $2 and version = $3`,
    },
    [pack, name, version],
  );
  return row;
}

/** Every version of a pack's mechanisms, the latest of each first. */
export function mechanismsOf(tx: Tx, pack: string): Promise<MechanismVersion[]> {
  return tx.rows<MechanismVersion>(
    {
      name: 'mechanisms-by-pack',
      text: `select ${columns} from mechanism_version where pack = $1 order by name, version desc`,
    },
    [pack],
  );
}

/** When each version of a pack's mechanisms came, the latest of each first. */
export function versionsOf(tx: Tx, pack: string): Promise<Omit<MechanismVersion, 'body'>[]> {
  return tx.rows<Omit<MechanismVersion, 'body'>>(
    {
      name: 'versions-by-pack',
      text: `select pack, name, version, encode(hash, 'hex') as hash, adopted_at as "adoptedAt"
        from mechanism_version where pack = $1 order by name, version desc`,
    },
    [pack],
  );
}

/** A mechanism with the same hash keeps its version; anything else becomes the next one. */
export async function adopt(tx: Tx, mechanism: Omit<MechanismVersion, 'version'>): Promise<number> {
  const values = [
    mechanism.pack,
    mechanism.name,
    mechanism.hash,
    JSON.stringify(mechanism.body),
    mechanism.adoptedAt,
  ];
  await tx.rows(
    {
      name: 'mechanism-adopt',
      text: `insert into mechanism_version (pack, name, version, hash, body, adopted_at)
        select $1, $2, coalesce(max(version), 0) + 1, decode($3, 'hex'), $4::json, $5::timestamptz
        from mechanism_version where pack = $1 and name = $2
        on conflict (pack, name, hash) do nothing`,
    },
    values,
  );
  const [row] = await tx.rows<{ version: number }>(
    {
      name: 'mechanism-by-hash',
      text: `select version from mechanism_version where pack = $1 and name = $2 and hash = decode($3, 'hex')`,
    },
    values.slice(0, 3),
  );
  if (row === undefined)
    throw new Error(`The mechanism ${mechanism.name} was adopted by somebody else at the same moment`);
  return row.version;
}
