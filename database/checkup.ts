// Looks a database over without changing anything: its version, our three roles, and how far its history has come.

import pg from 'pg';
import type { Access } from './access.ts';
import { findTalkative } from './talkative.ts';
import { readMigrations, type Migration } from './migrate.ts';
import { oldestServer, roles } from './roles.ts';

export interface Checkup {
  readonly version: string;
  readonly isTooOld: boolean;
  readonly missingRoles: readonly string[];
  /** Roles that pass row security, which none of ours may. */
  readonly bypassing: readonly string[];
  /** Settings by which the values of our statements come into PostgreSQL's log. */
  readonly talkative: readonly string[];
  readonly applied: number;
  /** Applied at the next start. */
  readonly waiting: readonly string[];
  /** Applied, and different from the files we have. */
  readonly strange: readonly string[];
}

export type CheckedUp = Checkup | { readonly unreachable: string };

export async function lookOver(access: Access): Promise<CheckedUp> {
  const client = new pg.Client({ ...access.setup, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query('begin read only');
    const { version, number } = await findVersion(client);
    const found = await findRoles(client);
    const talkative = await findTalkative(client);
    const applied = await findApplied(client);
    return {
      version,
      isTooOld: number < oldestServer,
      missingRoles: roles.filter((role) => !found.some((one) => one.name === role)),
      bypassing: found.filter((one) => one.bypasses).map((one) => one.name),
      talkative: talkative.map((one) => one.name),
      ...compare(applied, readMigrations()),
    };
  } catch (error) {
    return { unreachable: (error as Error).message };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function findVersion(client: pg.Client): Promise<{ version: string; number: number }> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  return rows[0] ?? { version: '', number: 0 };
}

async function findRoles(client: pg.Client): Promise<{ name: string; bypasses: boolean }[]> {
  const { rows } = await client.query<{ name: string; bypasses: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = any($1)',
    [roles],
  );
  return rows;
}

type Applied = Pick<Migration, 'name' | 'hash'>;

async function findApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ may: boolean | null }>(
    `select has_table_privilege(to_regclass('public.migration'), 'select') as may`,
  );
  const may = rows[0]?.may ?? null;
  if (may === null) return [];
  // A user who may become the owner need not have its rights all the time.
  if (!may) await client.query('set local role jingwei_owner');
  return (await client.query<Applied>('select name, hash from public.migration order by number')).rows;
}

function compare(
  applied: readonly Applied[],
  known: readonly Migration[],
): Pick<Checkup, 'applied' | 'waiting' | 'strange'> {
  const strange = applied.filter(({ name, hash }, at) => known[at]?.name !== name || known[at].hash !== hash);
  return {
    applied: applied.length,
    waiting: known.slice(applied.length).map(({ name }) => name),
    strange: strange.map(({ name }) => name),
  };
}
