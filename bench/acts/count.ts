/** Asks the database whether exactly the acknowledged acts are there: none lost, none twice, none besides. */
import pg from 'pg';
import { invariant } from '#core/invariant.ts';
import type { Acknowledged } from './over-http.ts';

export interface Counted {
  readonly acknowledged: number;
  readonly found: number;
  readonly matters: number;
}

/**
 * `access` must pass row security. `by` acted from the moment `first` on, on the database's clock. What pgbench wrote
 * are copies of the specimen's acts: they carry its hashes, which cover its id, on other matters.
 */
export async function countActs(
  access: pg.ClientConfig,
  acknowledged: Acknowledged,
  by: readonly string[],
  first: string,
  specimen: string,
): Promise<Counted> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    const { rows } = await client.query<{ matter: string; acts: number }>(
      `select matter, count(*)::int as acts from act
       where actor = any($1::uuid[]) and at >= $2
         and (matter = $3 or hash not in (select hash from act where matter = $3))
       group by matter`,
      [by, first, specimen],
    );
    const found = rows.reduce((sum, row) => sum + row.acts, 0);
    const wrong = rows.filter((row) => acknowledged.get(row.matter) !== row.acts);
    const known = [...acknowledged.values()].reduce((sum, acts) => sum + acts, 0);
    invariant(
      wrong.length === 0,
      `every matter has the acts that were acknowledged, unlike ${JSON.stringify(wrong[0])}`,
    );
    invariant(found === known, `the database has the ${known} acknowledged acts, not ${found}`);
    return { acknowledged: known, found, matters: acknowledged.size };
  } finally {
    await client.end();
  }
}

export async function momentOf(access: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    return rows[0]?.now.toISOString() ?? '';
  } finally {
    await client.end();
  }
}
