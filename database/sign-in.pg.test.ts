import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemIn } from './connect.ts';
import { addPerson, findPersonByPhone, savePerson, type PersonWrite } from './people.ts';
import { postsAt, postsOf, savePosts } from './posts.ts';
import { closeSession, useSession, findSession, forgetEnded, openSession } from './sessions.ts';
import { keepCode, useCode } from './sign-in-codes.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const now = '2026-03-02T01:00:00.000Z';
const later = '2026-03-02T01:05:00.000Z';
const code = { area: club, phoneHash: 'aa', codeHash: 'cc', sentAt: now, expiresAt: later };
const guess = (codeHash: string, at = now) =>
  fresh.db.local((tx) => useCode(tx, { area: club, phoneHash: 'aa', codeHash }, at, 3));
const send = (sentAt: string, notSince: string) =>
  fresh.db.local((tx) => keepCode(tx, { ...code, sentAt, expiresAt: later }, notSince));

test('a code works once, and not after its end', async () => {
  expect(await guess('cc')).toBe('none');
  expect(await send(now, now)).toBe(true);
  expect(await guess('cc', later)).toBe('none');
  expect(await guess('cc')).toBe('right');
  expect(await guess('cc')).toBe('none');
});

test('a second code has to wait, and three wrong guesses end the first, however many come at once', async () => {
  expect(await send(now, now)).toBe(true);
  expect(await send(now, '2026-03-02T00:59:00.000Z')).toBe(false);
  const guesses = await Promise.all(Array.from({ length: 12 }, () => guess('dd')));
  expect(guesses.filter((end) => end === 'wrong')).toHaveLength(3);
  expect(await guess('cc')).toBe('none');
});

test('a session is found by its token until it ends, is closed or forgotten', async () => {
  const { db } = fresh;
  const session = {
    area: club,
    person: v7(),
    lang: 'zh',
    since: now,
    expiresAt: later,
    device: 'android/wechat',
    usedOn: '2026-03-02',
  } as const;
  for (const token of ['01', '02', '03']) await db.local((tx) => openSession(tx, token, session));
  expect(await db.local((tx) => findSession(tx, '01', now))).toEqual(session);
  expect(await db.local((tx) => findSession(tx, '04', now))).toBeUndefined();
  expect(await db.local((tx) => findSession(tx, '01', later))).toBeUndefined();
  await db.local((tx) => closeSession(tx, '02'));
  await db.local((tx) => useSession(tx, '03', '2026-03-03', '2026-04-01T00:00:00Z'));
  await db.local((tx) => forgetEnded(tx, later));
  expect(await db.local((tx) => findSession(tx, '01', now))).toBeUndefined();
  expect(await db.local((tx) => findSession(tx, '02', now))).toBeUndefined();
  expect(await db.local((tx) => findSession(tx, '03', later))).toMatchObject({ usedOn: '2026-03-03' });
});

test('a phone belongs to one person: who comes second is answered the first, unchanged', async () => {
  const person: PersonWrite = {
    area: club,
    id: v7(),
    name: '茶客',
    phoneHash: 'ee',
    phoneMasked: '138****0000',
    birthYear: 1950,
    helper: null,
    createdAt: now,
    readers: [],
  };
  const add = (more: Partial<PersonWrite>) =>
    fresh.db.as(systemIn(club), (tx) => addPerson(tx, { ...person, ...more }));
  const added = await Promise.all(Array.from({ length: 5 }, () => add({ id: v7() })));
  expect(new Set(added).size).toBe(1);
  const there = await fresh.db.read(systemIn(club), (tx) => findPersonByPhone(tx, club, 'ee'));
  expect(there).toMatchObject({ id: added[0], name: '茶客' });
  expect(await add({ id: v7(), phoneHash: null })).not.toBe(added[0]);
  await fresh.db.as(systemIn(club), (tx) =>
    savePerson(tx, { ...person, id: added[0] ?? '', name: '老茶客' }),
  );
  const renamed = await fresh.db.read(systemIn(club), (tx) => findPersonByPhone(tx, club, 'ee'));
  expect(renamed?.name).toBe('老茶客');
});

test('posts are held from their first day to the day before their end', async () => {
  const { db } = fresh;
  const person = v7();
  const createdAt = now;
  const nobody = {
    phoneHash: null,
    phoneMasked: null,
    birthYear: null,
    helper: null,
    createdAt,
    readers: [],
  };
  const post = { area: club, person, role: 'host', seat: 'x' };
  await db.as(systemIn(club), async (tx) => {
    await addPerson(tx, { area: club, id: person, name: '客', ...nobody });
    await savePosts(tx, [
      { ...post, id: v7(), since: '2026-01-01', until: '2026-03-01' },
      { ...post, id: v7(), since: '2026-03-01', until: null },
    ]);
  });
  const on = (day: string) => db.read(systemIn(club), (tx) => postsOf(tx, [club], person, day));
  expect(await on('2025-12-31')).toEqual([]);
  expect((await on('2026-02-28')).map(({ until }) => until)).toEqual(['2026-03-01']);
  expect((await on('2026-03-01')).map(({ until }) => until)).toEqual([null]);
  expect(await db.read(systemIn(club), (tx) => postsAt(tx, club, ['x', 'y'], '2026-03-01'))).toHaveLength(1);
});
