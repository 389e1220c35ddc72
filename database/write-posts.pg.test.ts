import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemIn } from './connect.ts';
import { addPerson } from './people.ts';
import { allPostsOf } from './appointments.ts';
import { savePosts } from './posts.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, writing } from './testing/sample-writes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const ELSEWHERE = '900002';
const areas = [club, ELSEWHERE];
const office = { role: 'host', seat: '900001101001' };

async function guest(): Promise<string> {
  const id = v7();
  await fresh.db.as(systemIn(ELSEWHERE), (tx) =>
    addPerson(tx, {
      area: ELSEWHERE,
      id,
      name: '外区茶客',
      phoneHash: null,
      phoneMasked: null,
      birthYear: null,
      helper: null,
      createdAt: '2026-03-02T01:00:00.000Z',
      readers: [],
    }),
  );
  return id;
}

const give = (person: string, since: string, until: string | null) =>
  fresh.db.write(writing([], { appointed: [{ id: v7(), person, ...office, since, until, areas }] }));
const end = (person: string, day: string) =>
  fresh.db.write(writing([], { postsEnded: [{ person, ...office, day, areas }] }));
const spans = async (person: string): Promise<string[]> => {
  const posts = await fresh.db.read(systemIn(...areas), (tx) => allPostsOf(tx, areas, person));
  return posts.map(({ area, since, until }) => `${area} ${since}–${until ?? ''}`);
};

test('a post goes to where its person was first met, and ends there', async () => {
  const person = await guest();
  expect((await give(person, '2026-03-02', null)).kind).toBe('written');
  expect(await spans(person)).toEqual([`${ELSEWHERE} 2026-03-02–`]);
  await end(person, '2026-03-05');
  expect(await spans(person)).toEqual([`${ELSEWHERE} 2026-03-02–2026-03-05`]);
});

test('a post that was given today ends today, and one that begins later stays', async () => {
  const person = await guest();
  await give(person, '2026-03-02', null);
  const later = { area: ELSEWHERE, id: v7(), person, ...office, since: '2026-09-01', until: null };
  await fresh.db.as(systemIn(ELSEWHERE), (tx) => savePosts(tx, [later]));
  await end(person, '2026-03-02');
  expect(await spans(person)).toEqual([`${ELSEWHERE} 2026-03-02–2026-03-02`, `${ELSEWHERE} 2026-09-01–`]);
});

test('whoever holds it for as long is not given it again; for a longer term they are', async () => {
  const person = await guest();
  await give(person, '2026-03-02', '2026-06-01');
  await give(person, '2026-03-02', '2026-05-01');
  expect(await spans(person)).toHaveLength(1);
  await give(person, '2026-03-03', '2027-06-01');
  expect(await spans(person)).toHaveLength(2);
});
