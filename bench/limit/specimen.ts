/** One whistle lived through the API, with what each of its acts wrote. */
import pg from 'pg';
import { Caller } from '../acts/caller.ts';
import type { Cast } from '../acts/cast.ts';
import { liveOnce } from '../acts/life.ts';
import type { Acknowledged } from '../acts/over-http.ts';
import { changesBetween } from './changes.ts';
import { readTables, rowsOf, type Rows } from './rows.ts';
import type { Specimen } from './script.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** `access` must pass row security. Nothing else may act meanwhile. */
export async function takeSpecimen(
  access: pg.ClientConfig,
  port: number,
  cast: Cast,
  acknowledged: Acknowledged,
): Promise<Specimen> {
  const client = new pg.Client(access);
  const caller = new Caller(port, 1);
  await client.connect();
  try {
    const tables = await readTables(client);
    const acts: Specimen['acts'][number][] = [];
    let id = nobody;
    let before: Rows = await rowsOf(client, tables, nobody, nobody);
    await liveOnce(caller, cast, async ({ matter, key }) => {
      id = matter;
      acknowledged.set(matter, (acknowledged.get(matter) ?? 0) + 1);
      const after = await rowsOf(client, tables, matter, key);
      // The answer to an earlier request stays as it was and is not this act's.
      const changes = changesBetween(before, after).filter(
        ({ kind, table }) => !(kind === 'gone' && table.name === 'command'),
      );
      acts.push({ key, changes });
      before = after;
    });
    return { matter: id, acts };
  } finally {
    caller.close();
    await client.end();
  }
}
