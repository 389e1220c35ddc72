import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCalendar, saveDays } from './calendar.ts';
import { adopt, findMechanism, mechanismsOf } from './mechanisms.ts';
import { findOrg, orgsGoverning, orgsOf, saveOrgs, type Org } from './orgs.ts';
import { packStates, runPack } from './packs.ts';
import {
  findPlace,
  lineage,
  placesUnder,
  placesWithin,
  saveLineage,
  savePlaces,
  type Place,
} from './places.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const town: Place = {
  id: '900001101',
  since: '2020-01-01',
  until: null,
  area: club,
  kind: 'town',
  level: 'town',
  zh: '茶镇',
  en: 'Tea Town',
  parent: club,
  path: '/900001/900001101/',
  ours: false,
};

function village(nth: number, since: string, until: string | null): Place {
  const id = `${town.id}00${nth}`;
  const path = `${town.path}${id}/`;
  return {
    ...town,
    id,
    since,
    until,
    kind: 'community',
    level: 'community',
    zh: `第${nth}社区`,
    parent: town.id,
    path,
  };
}

test('the tree as of a day: one community became two on 1 March', async () => {
  const split = '2026-03-01';
  const places = [town, village(1, '2020-01-01', split), village(2, split, null), village(3, split, null)];
  const lines = [2, 3].map((nth) => ({
    successor: `${town.id}00${nth}`,
    predecessor: `${town.id}001`,
    onDate: split,
  }));
  const { db } = fresh;
  for (let twice = 0; twice < 2; twice++) {
    await db.local(async (tx) => {
      await savePlaces(tx, places);
      await saveLineage(tx, lines);
    });
  }
  const under = async (day: string) =>
    (await db.local((tx) => placesUnder(tx, town.id, day))).map((place) => place.id.slice(-1)).join();
  expect(await under('2026-02-28')).toBe('1');
  expect(await under(split)).toBe('2,3');
  expect(await db.local((tx) => placesWithin(tx, town.path, split))).toHaveLength(3);
  expect(await db.local((tx) => findPlace(tx, `${town.id}001`, split))).toBeUndefined();
  expect(await db.local((tx) => findPlace(tx, `${town.id}001`, '2026-02-28'))).toEqual(places[1]);
  expect(await db.local((tx) => lineage(tx))).toEqual(lines);
});

test('orgs as of a day, those of the whole city with every area', async () => {
  const { db } = fresh;
  const base = { since: '2020-01-01', until: null, en: 'x', parent: null };
  const orgs: Org[] = [
    { ...base, id: 'city-hall', area: null, kind: 'bureau', zh: '市', governs: null },
    {
      ...base,
      id: 'committee',
      area: club,
      kind: 'committee',
      zh: '委',
      governs: town.id,
      until: '2026-03-01',
    },
    { ...base, id: 'elsewhere', area: '900002', kind: 'committee', zh: '别', governs: 'z' },
  ];
  await db.local((tx) => saveOrgs(tx, orgs));
  expect((await db.local((tx) => orgsOf(tx, [club]))).map(({ id }) => id)).toEqual([
    'city-hall',
    'committee',
  ]);
  expect(await db.local((tx) => orgsGoverning(tx, town.id, '2026-02-28'))).toHaveLength(1);
  expect(await db.local((tx) => orgsGoverning(tx, town.id, '2026-03-01'))).toEqual([]);
  expect(await db.local((tx) => findOrg(tx, 'city-hall', '2026-03-01'))).toMatchObject({ area: null });
});

test('a mechanism that did not change keeps its version; a changed one is the next, and the old one stays', async () => {
  const { db } = fresh;
  const tea = {
    pack: 'club',
    name: 'tea',
    hash: 'aa',
    body: { states: 1 },
    adoptedAt: '2026-03-02T01:00:00.000Z',
  };
  const take = (hash: string) => db.local((tx) => adopt(tx, { ...tea, hash }));
  expect([await take('aa'), await take('aa'), await take('bb'), await take('aa')]).toEqual([1, 1, 2, 1]);
  expect(await db.local((tx) => findMechanism(tx, 'club', 'tea', 1))).toEqual({ ...tea, version: 1 });
  expect((await db.local((tx) => mechanismsOf(tx, 'club'))).map(({ version }) => version)).toEqual([2, 1]);
  await db.local((tx) => runPack(tx, { area: club, pack: 'club', hash: 'aa', since: tea.adoptedAt }));
  expect(await db.local((tx) => packStates(tx))).toMatchObject([{ area: club, pack: 'club', hash: 'aa' }]);
});

test('an adopted mechanism cannot be changed', async () => {
  const text = `update mechanism_version set body = '{}'`;
  await expect(fresh.db.local((tx) => tx.rows({ name: 'change', text }))).rejects.toMatchObject({
    code: '42501',
  });
});

test('past the last published day the calendar says nothing, until a new year is imported', async () => {
  const { db } = fresh;
  const january = () => db.local((tx) => getCalendar(tx, '2027-01-01', '2027-01-31'));
  expect(await january()).toEqual({ days: [], publishedThrough: '2026-12-31' });
  const day = { day: '2027-01-01', kind: 'holiday', zh: '元旦', en: 'New Year' } as const;
  await db.local((tx) => saveDays(tx, [day], 'imported'));
  expect(await january()).toEqual({ days: [day], publishedThrough: '2027-01-01' });
});
