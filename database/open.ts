// From an empty machine to an open database: the built-in PostgreSQL or a given address, roles, history, calendar.

import { accessToCluster, accessToUrl, type Access } from './access.ts';
import { startCluster, type Cluster, type ClusterOptions } from './cluster/cluster.ts';
import { Troubled, type Trouble } from './cluster/trouble.ts';
import { Database, type PoolSizes } from './connect.ts';
import { migrate } from './migrate.ts';
import { assureRoles, makeClusterRoles } from './roles.ts';
import { loadCalendar } from './seeds/load-calendar.ts';

export interface OpenOptions extends ClusterOptions {
  /** The address of another PostgreSQL from 15 on; then nothing is started and `home` is not touched. */
  readonly url?: string;
  readonly pools?: PoolSizes;
}

export type Opened =
  | {
      readonly kind: 'open';
      readonly db: Database;
      readonly where: 'built-in' | 'given';
      /** The migrations applied just now. */
      readonly applied: readonly string[];
      stop(): Promise<void>;
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export async function openDatabase(options: OpenOptions): Promise<Opened> {
  let cluster: Cluster | undefined;
  try {
    if (options.url === undefined) cluster = await startCluster(options);
    const access = await assureAccess(cluster, options.url ?? '');
    const applied = await migrate(access.owner);
    const db = new Database(access, options.pools);
    await loadCalendar(db);
    return {
      kind: 'open',
      db,
      where: cluster === undefined ? 'given' : 'built-in',
      applied,
      async stop() {
        await db.end();
        await cluster?.stop();
      },
    };
  } catch (error) {
    await cluster?.stop();
    if (error instanceof Troubled) return { kind: 'trouble', trouble: error.trouble };
    throw error;
  }
}

async function assureAccess(cluster: Cluster | undefined, url: string): Promise<Access> {
  const access = cluster === undefined ? accessToUrl(url) : accessToCluster(cluster, 'jingwei');
  if (cluster !== undefined) await makeClusterRoles(access);
  await assureRoles(access);
  return access;
}
