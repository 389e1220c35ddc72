import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFeed, findFeedOwner, findFeedSince, saveFeed } from './calendar-feeds.ts';
import { systemIn, type Viewer } from './connect.ts';
import { addPerson } from './people.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const SINCE = '2026-03-02T01:00:00.000Z';
const system = systemIn(club);
const own = (person: string): Viewer => ({ areas: [club], keys: [`person:${person}`] });

async function someone(secretHash: string): Promise<string> {
  const id = v7();
  const unknown = { phoneHash: null, phoneMasked: null, birthYear: null, helper: null };
  const person = { area: club, id, name: '茶客', ...unknown, createdAt: SINCE, readers: [] };
  await fresh.db.as(system, (tx) => addPerson(tx, person));
  await fresh.db.as(own(id), (tx) => saveFeed(tx, { area: club, person: id, secretHash, since: SINCE }));
  return id;
}

const owner = (secretHash: string) => fresh.db.read(system, (tx) => findFeedOwner(tx, [club], secretHash));

test('an address leads to its owner until a new one is made, or it is ended', async () => {
  const person = await someone('aa01');
  expect(await owner('aa01')).toEqual({ area: club, person });
  const again = { area: club, person, secretHash: 'aa02', since: SINCE };
  await fresh.db.as(own(person), (tx) => saveFeed(tx, again));
  expect([await owner('aa01'), await owner('aa02')]).toEqual([undefined, { area: club, person }]);
  await fresh.db.as(own(person), (tx) => dropFeed(tx, club, person));
  expect(await owner('aa02')).toBeUndefined();
});

test('nobody else sees it, makes it or ends it', async () => {
  const person = await someone('bb01');
  const other = own(v7());
  expect(await fresh.db.read(other, (tx) => findFeedSince(tx, club, person))).toBeUndefined();
  await fresh.db.as(other, (tx) => dropFeed(tx, club, person));
  const stolen = { area: club, person, secretHash: 'bb02', since: SINCE };
  await expect(fresh.db.as(other, (tx) => saveFeed(tx, stolen))).rejects.toThrow('row-level security');
  expect(await owner('bb01')).toEqual({ area: club, person });
  expect(await fresh.db.read(own(person), (tx) => findFeedSince(tx, club, person))).toBe(SINCE);
});

test('it goes with its person', async () => {
  const person = await someone('cc01');
  await fresh.db.as(system, (tx) =>
    tx.rows({ name: 'test-forget', text: 'delete from person where area = $1 and id = $2' }, [club, person]),
  );
  expect(await owner('cc01')).toBeUndefined();
});
