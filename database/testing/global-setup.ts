// One PostgreSQL per test run, with a migrated template that each test file clones. Give it to vitest as globalSetup.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { accessToCluster } from '../access.ts';
import { startCluster } from '../cluster/cluster.ts';
import { endOrphan } from '../cluster/orphan.ts';
import { isAlive } from '../cluster/processes.ts';
import { Database } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { assureRoles, makeClusterRoles } from '../roles.ts';
import { loadCalendar } from '../seeds/load-calendar.ts';

export const template = 'jingwei_template';
const prefix = 'jingwei-test-';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly host: string; readonly port: number };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned();
  const home = mkdtempSync(join(tmpdir(), prefix));
  // What a test run writes need not survive the machine.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  };
  const cluster = await startCluster({ home, settings });
  await prepareTemplate(cluster);
  project.provide('postgres', { host: cluster.host, port: cluster.port });
  return async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

async function prepareTemplate(cluster: { host: string; port: number }): Promise<void> {
  const access = accessToCluster(cluster, template);
  await makeClusterRoles(access);
  await assureRoles(access);
  await migrate(access.owner);
  const db = new Database(access, { app: 1, writing: 1 });
  await loadCalendar(db);
  await db.end();
}

// A run that was killed leaves its PostgreSQL behind.
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = join(tmpdir(), name);
    const holder = findHolder(home);
    if (holder === undefined || isAlive(holder)) continue;
    await endOrphan(join(home, 'postgres'));
    rmSync(home, { recursive: true, force: true });
  }
}

function findHolder(home: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')) as { pid: number }).pid;
  } catch {
    return undefined;
  }
}
