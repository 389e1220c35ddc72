import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessToCluster, type Access } from './access.ts';
import { Troubled } from './cluster/trouble.ts';
import { migrate, readMigrations, toMigration, type Migration } from './migrate.ts';
import { assureRoles, makeClusterRoles } from './roles.ts';

const name = `jingwei_migrate_${process.pid}`;
let access: Access;

beforeAll(async () => {
  access = accessToCluster(inject('postgres'), name);
  await makeClusterRoles(access);
  await assureRoles(access);
});
afterAll(() => asSetup('postgres', `drop database ${name} with (force)`));

async function asSetup(database: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ ...access.setup, database });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

function edited(migrations: readonly Migration[], place: number, sql: string): Migration[] {
  return migrations.map((one, at) => (at === place ? toMigration(one.name, sql) : one));
}

async function refusal(migrating: Promise<unknown>): Promise<Troubled['trouble'] | undefined> {
  return migrating.then(
    () => undefined,
    (error: unknown) => (error instanceof Troubled ? error.trouble : undefined),
  );
}

test('the files are numbered from one without a gap', () => {
  const migrations = readMigrations();
  expect(migrations.length).toBeGreaterThan(3);
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, place) => place + 1));
});

test('five processes that start at once apply each migration once', async () => {
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(access.owner)));
  expect(applied.flat()).toEqual(readMigrations().map((one) => one.name));
  expect(await migrate(access.owner)).toEqual([]);
});

test('a failing migration leaves nothing of itself and says which it was', async () => {
  const broken = [
    ...readMigrations(),
    toMigration('0099-broken.sql', 'create table half (id int primary key); select nonsense'),
  ];
  await expect(migrate(access.owner, broken)).rejects.toThrow('0099-broken.sql');
  expect(await asSetup(name, `select to_regclass('half')::text as half`)).toEqual([{ half: null }]);
  expect(await migrate(access.owner)).toEqual([]);
});

test('edited history is refused with a sentence that names the file, in both languages', async () => {
  const refused = await refusal(migrate(access.owner, edited(readMigrations(), 1, '-- changed my mind')));
  expect(refused?.kind).toBe('history-edited');
  for (const words of [refused?.zh, refused?.en]) expect(words).toContain('0002-ground.sql');
});

test('line ends of another system are not an edit', async () => {
  const crlf = readMigrations().map((one) => toMigration(one.name, one.sql.replaceAll('\n', '\r\n')));
  expect(await migrate(access.owner, crlf)).toEqual([]);
});

test('a database that a later version migrated is refused', async () => {
  const refused = await refusal(migrate(access.owner, readMigrations().slice(0, 2)));
  expect(refused?.kind).toBe('newer-schema');
});

test('a new migration is applied on top', async () => {
  const more = [...readMigrations(), toMigration('0099-more.sql', 'create table more (id int primary key)')];
  expect(await migrate(access.owner, more)).toEqual(['0099-more.sql']);
});
