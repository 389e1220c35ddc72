// The three roles: the owner migrates, the app cannot pass row security, the public reader sees disclosures only.

import pg from 'pg';
import type { Access } from './access.ts';
import { Troubled } from './cluster/trouble.ts';
import { quieten } from './talkative.ts';

export const roles = ['jingwei_owner', 'jingwei_app', 'jingwei_public'] as const;
const grants = `grant usage, create on schema public to jingwei_owner; grant usage on schema public to jingwei_app, jingwei_public;`;
export const oldestServer = 150_000;
const insufficientPrivilege = '42501';
const duplicates = new Set(['42710', '23505']);

/** On the built-in cluster: roles that sign in as themselves, and the database. */
export async function makeClusterRoles(access: Access): Promise<void> {
  const client = new pg.Client({ ...access.setup, database: 'postgres' });
  await client.connect();
  try {
    const { database } = access.owner;
    for (const role of await missingRoles(client)) await client.query(`create role ${role} login`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(database ?? '')} owner jingwei_owner`);
  } finally {
    await client.end();
  }
}

/** On a given server: makes what is missing if its user may, and says what to run if not. */
export async function assureRoles(access: Access): Promise<void> {
  const client = new pg.Client(access.setup);
  try {
    await client.connect();
  } catch (error) {
    throw new Troubled(
      'unreachable',
      `无法连接 DATABASE_URL 指定的数据库：${(error as Error).message}`,
      `The database at DATABASE_URL cannot be reached: ${(error as Error).message}`,
      error,
    );
  }
  try {
    await assureVersion(client);
    for (const role of await missingRoles(client)) await makeRole(client, role);
    await assureMembership(client);
    if (!(await hasGrants(client))) await client.query(grants);
    if (!(await hasGrants(client))) throw notPermitted(await currentUser(client));
    await letSearchUseItsIndex(client);
    await quieten(client);
  } catch (error) {
    if ((error as { code?: string }).code === insufficientPrivilege)
      throw notPermitted(await currentUser(client), error);
    throw error;
  } finally {
    await client.end();
  }
}

async function assureVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; words: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as words`,
  );
  const server = rows[0];
  if (server === undefined || server.number >= oldestServer) return;
  throw new Troubled(
    'too-old-server',
    `DATABASE_URL 上是 PostgreSQL ${server.words}，Jingwei 需要 15 或更新的版本。`,
    `DATABASE_URL is PostgreSQL ${server.words}; Jingwei needs 15 or later.`,
  );
}

async function missingRoles(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [roles],
  );
  return roles.filter((role) => !rows.some((row) => row.rolname === role));
}

// Several processes may start at once on one server.
async function makeRole(client: pg.Client, role: string): Promise<void> {
  try {
    await client.query(`create role ${role} nologin nobypassrls`);
  } catch (error) {
    if (!duplicates.has((error as { code?: string }).code ?? '')) throw error;
  }
}

// Having made a role does not always mean that one may step into it (PostgreSQL 16 and later).
async function assureMembership(client: pg.Client): Promise<void> {
  for (const role of roles) {
    if (await canBecome(client, role)) continue;
    await client.query(`grant ${role} to current_user`);
  }
}

async function canBecome(client: pg.Client, role: string): Promise<boolean> {
  try {
    await client.query(`begin; set local role ${role}; commit`);
    return true;
  } catch {
    await client.query('rollback');
    return false;
  }
}

async function currentUser(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user::text as name');
  return pg.escapeIdentifier(rows[0]?.name ?? '');
}

// PostgreSQL only warns when a grant was not ours to give, so we look.
async function hasGrants(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(
    `select has_schema_privilege('jingwei_owner', 'public', 'create') and has_schema_privilege('jingwei_app', 'public', 'usage')
       and has_schema_privilege('jingwei_public', 'public', 'usage') as granted`,
  );
  return rows[0]?.granted === true;
}

/**
 * Under row security PostgreSQL asks an index only what it knows to be tight-lipped. Matching words tells nothing of a
 * row but whether it matches, and only a superuser may say so; without it searching is right and slow.
 */
async function letSearchUseItsIndex(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    `select not proleakproof and (select rolsuper from pg_roles where rolname = current_user) as may
     from pg_proc where oid = 'ts_match_vq(tsvector, tsquery)'::regprocedure`,
  );
  if (rows[0]?.may !== true) return;
  // Two processes that start at once may both say it; one is enough.
  await client.query('alter function ts_match_vq(tsvector, tsquery) leakproof').catch(() => undefined);
}

function notPermitted(user: string, cause?: unknown): Troubled {
  const sql = `${roles.map((role) => `create role ${role};`).join(' ')} grant ${roles.join(', ')} to ${user}; ${grants}`;
  return new Troubled(
    'not-permitted',
    `DATABASE_URL 的用户 ${user} 无权建立 Jingwei 的三个角色。请由数据库管理员执行一次：\n${sql}`,
    `The user ${user} of DATABASE_URL may not make Jingwei's three roles. Ask the database's administrator to run once:\n${sql}`,
    cause,
  );
}
