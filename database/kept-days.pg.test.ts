import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemIn, type Viewer } from './connect.ts';
import { dropKeptDay, keepDay, keptDaysOf, keptDaysSeenBy, type KeptDayRow } from './kept-days.ts';
import { addPerson } from './people.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, host } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const since = '2026-03-02T01:00:00.000Z';
const viewer = (...keys: string[]): Viewer => ({ areas: [club], keys });

async function someone(): Promise<{ row: KeptDayRow; own: Viewer }> {
  const id = v7();
  const unknown = { phoneHash: null, phoneMasked: null, birthYear: null, helper: null };
  const person = { area: club, id, name: '茶客', ...unknown, createdAt: since, readers: [] };
  await fresh.db.as(systemIn(club), (tx) => addPerson(tx, person));
  const [, seat = ''] = host.split('@');
  const row = { area: club, person: id, name: 'first-cup', month: 2, day: 29, seat, toldTo: host, since };
  const own = viewer(`person:${id}`);
  await fresh.db.as(own, (tx) => keepDay(tx, row));
  return { row, own };
}

test('the person and whoever holds the key it is told to read it, and nobody else does', async () => {
  const { row, own } = await someone();
  const seenBy = (as: Viewer) =>
    fresh.db.read(as, (tx) => keptDaysSeenBy(tx, [club], { person: row.person, keys: [host] }));
  expect(await seenBy(own)).toEqual([row]);
  expect(await seenBy(viewer('person:other', host))).toEqual([row]);
  expect(await seenBy(viewer('person:other', 'anyone', 'public', 'host@900001101002'))).toEqual([]);
  expect(await seenBy({ areas: ['900002'], keys: ['system'] })).toEqual([]);
});

test('who is told of it can neither change it nor take it back, nor can anybody say it for another', async () => {
  const { row, own } = await someone();
  const told = viewer(`person:${v7()}`, host);
  await fresh.db.as(told, (tx) => dropKeptDay(tx, club, row.person, row.name));
  await expect(fresh.db.as(told, (tx) => keepDay(tx, { ...row, day: 1 }))).rejects.toThrow(
    'row-level security',
  );
  await expect(fresh.db.as(told, (tx) => keepDay(tx, { ...row, name: 'last-cup' }))).rejects.toThrow(
    'row-level security',
  );
  expect(await fresh.db.read(own, (tx) => keptDaysOf(tx, club, row.person))).toEqual([row]);
});

test('no day that no year has is kept', async () => {
  const { row, own } = await someone();
  for (const [month, day] of [
    [4, 31],
    [2, 30],
    [13, 1],
    [1, 0],
  ] as const)
    await expect(fresh.db.as(own, (tx) => keepDay(tx, { ...row, month, day }))).rejects.toThrow('check');
});
