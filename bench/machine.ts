/** What the figures were measured on. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { round, timesOf } from './times.ts';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** Settings of PostgreSQL that decide how durable and how quick a write is. */
  readonly settings: Readonly<Record<string, string>>;
  /** Writing 8 kB and waiting until the disk has it: what no committed act can be quicker than. */
  readonly syncMs: number;
}

const told = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'commit_delay',
  'shared_buffers',
];

export async function readMachine(home: string, access: pg.ClientConfig): Promise<Machine> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    const show = async (name: string) =>
      Object.values((await client.query<Record<string, string>>(`show ${name}`)).rows[0] ?? {})[0] ?? '';
    const settings: Record<string, string> = {};
    for (const name of told) settings[name] = await show(name);
    return {
      cores: availableParallelism(),
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      memoryGiB: round(totalmem() / 2 ** 30),
      system: `${platform()} ${arch()}`,
      node: process.version,
      postgres: await show('server_version'),
      settings,
      syncMs: timeOfSync(home),
    };
  } finally {
    await client.end();
  }
}

function timeOfSync(home: string): number {
  const path = join(home, 'sync-trial');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(8192, 1);
  const times = Array.from({ length: 200 }, () => {
    const begin = performance.now();
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
    return performance.now() - begin;
  });
  closeSync(file);
  rmSync(path);
  return timesOf(times).p50Ms;
}
