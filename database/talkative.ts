// Whether a PostgreSQL's log would hold the values of our statements, and what we may do about it ourselves.

import pg from 'pg';
import { quietLog } from './cluster/quiet-log.ts';

interface Talkative {
  readonly name: string;
  /** Whether our user may set it. */
  readonly may: boolean;
}

export async function findTalkative(client: pg.Client): Promise<Talkative[]> {
  const names = Object.keys(quietLog);
  const { rows } = await client.query<Talkative & { setting: string }>(
    `select name, setting, context = 'user' or has_parameter_privilege(name, 'set') as may
     from pg_settings where name = any($1)`,
    [names],
  );
  return rows
    .filter(({ name, setting }) => !quietLog[name]!.includes(setting))
    .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** For our user in this database alone; where it may not, `jingwei doctor` says what an administrator does. */
export async function quieten(client: pg.Client): Promise<void> {
  for (const { name, may } of await findTalkative(client)) {
    if (!may) continue;
    const { rows } = await client.query<{ sql: string }>(
      `select format('alter role %I in database %I set %I = %L', current_user, current_database(), $1::text, $2::text) as sql`,
      [name, quietLog[name]![0]],
    );
    // Two processes that start at once may both say it; one is enough.
    await client.query(rows[0]!.sql).catch(() => undefined);
  }
}
