import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookOver, type Checkup } from './checkup.ts';
import { readMigrations } from './migrate.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client(fresh.db.access.owner);
  await client.connect();
  await client.query(sql);
  await client.end();
}

const look = async (): Promise<Checkup> => {
  const found = await lookOver(fresh.db.access);
  if ('unreachable' in found) throw new Error(found.unreachable);
  return found;
};

test('a database as we make it has its roles, its history and nothing strange', async () => {
  const found = await look();
  expect(found).toMatchObject({ isTooOld: false, missingRoles: [], bypassing: [], waiting: [], strange: [] });
  expect(found.version).toMatch(/^\d+\.\d+/);
  expect(found.applied).toBe(readMigrations().length);
});

test('a migration that was applied in another form is strange, one not applied yet waits', async () => {
  const last = readMigrations().at(-1)?.name;
  await asOwner(`update migration set hash = 'tea' where number = 1`);
  await asOwner(`delete from migration where name = '${last}'`);
  const found = await look();
  expect(found.strange).toEqual([readMigrations()[0]?.name]);
  expect(found.waiting).toEqual([last]);
});

test('looking changes nothing', async () => {
  const before = await look();
  expect(await look()).toEqual(before);
});

test('a database that cannot be reached is said to be so', async () => {
  const away = { ...fresh.db.access.setup, host: '127.0.0.1', port: 1 };
  expect(await lookOver({ ...fresh.db.access, setup: away })).toMatchObject({
    unreachable: expect.any(String),
  });
});
