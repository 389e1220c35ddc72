import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsOf, valuesOf } from './acts.ts';
import { systemIn, type Query, type Viewer } from './connect.ts';
import { involvementsOf } from './involvement.ts';
import { tables } from './manifest.ts';
import { findMatter, findMatterByNumber } from './matters.ts';
import { noticesTo } from './notices.ts';
import { addPerson, findPerson } from './people.ts';
import { postsIn } from './posts.ts';
import { becoming } from './testing/becoming.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, opening, host, writing } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
const person = v7();
const own = `person:${person}`;
const at = '2026-03-02T01:00:00.000Z';
const matter = opening(
  { readers: [own, host] },
  {
    number: { series: '茶', year: 2026 },
    values: [{ seq: 1, field: 'words', value: '甜', salt: 'aa', keepUntil: null, readers: [own] }],
    involvement: [{ person, part: 'requester' }],
    clocks: [{ name: 'answer', state: 'asked', due: at, pausedAt: null, lateAt: null }],
  },
);

const as = (...keys: string[]): Viewer => ({ areas: [club], keys });

beforeAll(async () => {
  fresh = await freshDatabase();
  const notices = [{ id: v7(), toKey: host, matter: matter.id, kind: 'asked', params: {}, at }];
  await fresh.db.write(writing([matter], { notices }));
  await fresh.db.as(systemIn(club), (tx) =>
    addPerson(tx, {
      area: club,
      id: person,
      name: '茶客',
      phoneHash: 'ab',
      phoneMasked: '138****0000',
      birthYear: null,
      helper: null,
      createdAt: at,
      readers: ['secretary@900001101001'],
    }),
  );
});
afterAll(() => fresh.close());

const areaTables = Object.entries(tables).flatMap(([name, is]) => (is === 'area' ? [name] : []));
const countAll = (table: string): Query => ({
  name: `count-${table}`,
  text: `select count(*)::int as many from ${table}`,
});

describe('default deny', () => {
  test('nobody sees a row of any area table before entering', async () => {
    expect(areaTables.length).toBeGreaterThan(15);
    await fresh.db.local(async (tx) => {
      for (const table of areaTables) expect(await tx.rows(countAll(table)), table).toEqual([{ many: 0 }]);
    });
  });

  test('a viewer without keys, with strange keys or in another area sees no matter', async () => {
    const strangers: Viewer[] = [
      as(),
      as('anyone'),
      as(''),
      as(`person:${v7()}`),
      as('host@900001101002'),
      { areas: [], keys: [host] },
      { areas: ['900002'], keys: [host] },
      systemIn('900002'),
    ];
    for (const stranger of strangers) {
      expect(await fresh.db.read(stranger, (tx) => findMatter(tx, club, matter.id))).toBeUndefined();
      expect(
        await fresh.db.read(stranger, (tx) => findMatterByNumber(tx, club, '茶-2026-000001')),
      ).toBeUndefined();
      expect(await fresh.db.read(stranger, (tx) => actsOf(tx, club, matter.id))).toEqual([]);
    }
  });

  test('settings do not outlive the transaction on a pooled connection', async () => {
    await Promise.all(
      Array.from({ length: 40 }, () => fresh.db.read(systemIn(club), (tx) => tx.rows(countAll('matter')))),
    );
    const after = await Promise.all(
      Array.from({ length: 40 }, () => fresh.db.local((tx) => tx.rows(countAll('matter')))),
    );
    expect(new Set(after.flat().map((row) => JSON.stringify(row)))).toEqual(new Set(['{"many":0}']));
  });
});

describe('a viewer sees what its keys open', () => {
  test('a matter, its acts and values each by their own readers', async () => {
    const { db } = fresh;
    expect(await db.read(as(own), (tx) => findMatter(tx, club, matter.id))).toMatchObject({
      number: '茶-2026-000001',
    });
    expect(await db.read(as(own), (tx) => actsOf(tx, club, matter.id))).toHaveLength(1);
    expect(await db.read(as(own), (tx) => valuesOf(tx, club, matter.id))).toMatchObject([
      { field: 'words', value: '甜' },
    ]);
    expect(await db.read(as('x@y', host), (tx) => findMatter(tx, club, matter.id))).toBeDefined();
    expect(await db.read(as('x@y', host), (tx) => valuesOf(tx, club, matter.id))).toEqual([]);
  });

  test('parts in matters only to the person, clocks and counters only to the system', async () => {
    const { db } = fresh;
    expect(await db.read(as(own), (tx) => involvementsOf(tx, club, person))).toEqual([
      { matter: matter.id, part: 'requester' },
    ]);
    expect(await db.read(as(host), (tx) => involvementsOf(tx, club, person))).toEqual([]);
    for (const table of ['clock', 'counter', 'claim']) {
      expect(await db.read(as(own, host), (tx) => tx.rows(countAll(table)))).toEqual([{ many: 0 }]);
    }
    expect(await db.read(systemIn(club), (tx) => tx.rows(countAll('clock')))).toEqual([{ many: 1 }]);
  });

  test('notices by their key, people by themselves and their readers, posts by anyone signed in', async () => {
    const { db } = fresh;
    const page = { now: at, limit: 9 };
    expect(await db.read(as(host), (tx) => noticesTo(tx, club, [host], page))).toHaveLength(1);
    expect(await db.read(as(own), (tx) => noticesTo(tx, club, [host], page))).toEqual([]);
    expect(await db.read(as(own), (tx) => findPerson(tx, club, person))).toMatchObject({ name: '茶客' });
    expect(await db.read(as('secretary@900001101001'), (tx) => findPerson(tx, club, person))).toBeDefined();
    expect(await db.read(as(host, 'anyone'), (tx) => findPerson(tx, club, person))).toBeUndefined();
    expect(await db.read(as('anyone'), (tx) => postsIn(tx, club, '2026-03-02'))).toEqual([]);
  });

  test('old acts follow when the readers of their matter change', async () => {
    const { db } = fresh;
    const first = opening({ readers: [host] });
    await db.write(writing([first]));
    await db.write(writing([following(first, { readers: [own] })]));
    expect(await db.read(as(host), (tx) => actsOf(tx, club, first.id))).toEqual([]);
    expect(await db.read(as(own), (tx) => actsOf(tx, club, first.id))).toHaveLength(2);
  });
});

describe('what the app may not do', () => {
  const denied = [
    ['change an act', `update act set facts = '{}'`],
    ['delete an act', 'delete from act'],
    ['empty the record', 'truncate act cascade'],
    ['delete a matter', 'delete from matter'],
    ['move a matter to another area', `update matter set area = '900002'`],
    ['edit a disclosure', `update disclosure set facts = '{}'`],
    ['switch row security off', 'alter table matter disable row level security'],
    ['become the owner', 'set role jingwei_owner'],
    ['make a table', 'create table mine (id int primary key)'],
  ] as const;

  test.each(denied)('%s', async (_name, text) => {
    await expect(
      becoming(fresh.db, systemIn(club), (tx) => tx.rows({ name: '', text })),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('write into an area it did not enter', async () => {
    const text = `insert into counter (area, series, year, last) values ('900002', 'x', 2026, 1)`;
    await expect(
      becoming(fresh.db, systemIn(club), (tx) => tx.rows({ name: 'elsewhere', text })),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('enter with a key that hides another behind a comma, or as the system and somebody', async () => {
    const sneaky = [
      as('a,system'),
      as('a', `b,${host}`),
      as('system', host),
      { areas: [`${club},900002`], keys: [] },
    ];
    for (const viewer of sneaky) {
      await expect(fresh.db.read(viewer, (tx) => findMatter(tx, club, matter.id))).rejects.toThrow(
        /has a comma|enters alone/,
      );
    }
  });

  test('be tricked by quotes in a key', async () => {
    const viewer = as(`'; set app.keys = 'system'; --`);
    expect(await fresh.db.read(viewer, (tx) => findMatter(tx, club, matter.id))).toBeUndefined();
  });
});

test('the public reader sees disclosures and is refused everything else', async () => {
  const disclosures = [
    {
      id: v7(),
      matter: matter.id,
      number: null,
      mechanism: 'tea',
      kind: 'result',
      place: null,
      facts: { tea: '好' },
      at,
      supersedes: null,
    },
  ];
  await fresh.db.write(writing([following(matter)], { disclosures }));
  const seen = await fresh.db.public((tx) =>
    tx.rows({ name: 'd', text: 'select number, facts from disclosure' }),
  );
  expect(seen).toEqual([{ number: '茶-2026-000001', facts: { tea: '好' } }]);
  for (const table of areaTables.filter((name) => name !== 'disclosure')) {
    await expect(
      fresh.db.public((tx) => tx.rows(countAll(table))),
      table,
    ).rejects.toMatchObject({ code: '42501' });
  }
});
