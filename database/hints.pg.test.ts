import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hint, listen } from './hints.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

test('a listener hears the hint, and after a lost connection that it may have missed something', async () => {
  const heard: (string | undefined)[] = [];
  const listener = listen(fresh.db.access, (text) => heard.push(text));
  await vi.waitUntil(() => heard.length === 1);
  await fresh.db.local((tx) => hint(tx, club));
  await vi.waitUntil(() => heard.length === 2);
  const text = `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and usename = current_user
    and datname = current_database()`;
  await fresh.db.local((tx) => tx.rows({ name: 'cut', text }));
  await vi.waitUntil(() => heard.length === 3, { timeout: 5_000 });
  expect(heard).toEqual([undefined, club, undefined]);
  await listener.stop();
});
