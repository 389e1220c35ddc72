// Numbered plain SQL, forward only. What was applied is remembered with its hash: history is never edited.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { Troubled } from './cluster/trouble.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
}

const folder = new URL('migrations/', import.meta.url);

export function readMigrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  return names.toSorted().map((name) => toMigration(name, readFileSync(new URL(name, folder), 'utf8')));
}

export function toMigration(name: string, sql: string): Migration {
  const hash = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
  return { number: Number(name.slice(0, 4)), name, sql, hash };
}

/** Applies what is missing in one transaction, as the owner; answers the names of what it applied. */
export async function migrate(
  owner: pg.ClientConfig,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    // Several processes may start at once; the lock lets go with the transaction.
    await client.query(`select pg_advisory_xact_lock(hashtext('jingwei migrate'))`);
    await makeMigrationTable(client);
    const { rows: applied } = await client.query<Applied>(
      'select number, name, hash from migration order by number',
    );
    assureHistory(applied, migrations);
    const missing = migrations.slice(applied.length);
    for (const migration of missing) await apply(client, migration);
    await client.query('commit');
    return missing.map((migration) => migration.name);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

// Not a numbered file itself, since it remembers those.
async function makeMigrationTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string | null }>(
    `select to_regclass('migration')::text as table`,
  );
  if (rows[0]?.table !== null) return;
  await client.query(`
    create table migration (
      number int primary key,
      name text collate "C" not null,
      hash text collate "C" not null,
      applied_at timestamptz not null
    )`);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
  await client.query('insert into migration (number, name, hash, applied_at) values ($1, $2, $3, now())', [
    migration.number,
    migration.name,
    migration.hash,
  ]);
}

function assureHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [place, was] of applied.entries()) {
    const is = migrations[place];
    if (is === undefined) {
      throw new Troubled(
        'newer-schema',
        `数据库已由更新的 Jingwei 升级到 ${was.name}，本版本不认识。请使用较新的版本。`,
        `The database was already brought to ${was.name} by a later Jingwei, which this one does not know. Use the later version.`,
      );
    }
    if (is.name !== was.name || is.hash !== was.hash) {
      throw new Troubled(
        'history-edited',
        `数据库升级文件 ${is.name} 与当初执行的 ${was.name} 不一致：已执行的升级不可修改。请恢复该文件，把改动写成新编号的文件。`,
        `The migration ${is.name} differs from ${was.name} as it was applied: history is not edited. Restore the file and write the change as a new number.`,
      );
    }
  }
}
