import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemIn } from './connect.ts';
import { addPerson } from './people.ts';
import { savePosts } from './posts.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, opening, writing } from './testing/sample-writes.ts';
import type { MatterWrite } from './write.ts';
import type { Cast } from './write-votes.ts';
import { boxOf, eraseRolls, rollOf, turnoutOf, votersAmong } from './votes.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const SEAT = '900001101001';
const system = systemIn(club);
const VOTE = 'voting/1';

async function voters(count: number, floorArea: (nth: number) => number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => v7());
  await fresh.db.as(system, async (tx) => {
    for (const [nth, id] of ids.entries())
      await addPerson(tx, {
        area: club,
        id,
        name: `茶客${nth}`,
        phoneHash: null,
        phoneMasked: null,
        birthYear: null,
        helper: null,
        createdAt: '2026-03-02T01:00:00.000Z',
        readers: [],
      });
    await savePosts(
      tx,
      ids.map((person, nth) => ({
        area: club,
        id: v7(),
        person,
        role: 'patron',
        seat: SEAT,
        since: '2026-01-01',
        until: null,
        floorArea: floorArea(nth),
      })),
    );
  });
  return ids;
}

/** A matter in a vote of everybody who is a patron now. */
async function inVote(byArea = true): Promise<MatterWrite> {
  const matter = opening({ state: 'voting' });
  const opened = {
    matter: matter.id,
    vote: VOTE,
    keys: [`patron@${SEAT}`, `nobody@${SEAT}`],
    readers: [`teller@${SEAT}`],
    day: '2026-03-02',
    byArea,
  };
  const written = await fresh.db.write(writing([matter], { votesOpened: [opened] }));
  expect(written.kind).toBe('written');
  return matter;
}

const cast = (matter: MatterWrite, voter: string, choice: string, more: Partial<Cast> = {}) =>
  fresh.db.write(
    writing([], {
      casts: [{ matter: matter.id, expectSeq: 1, vote: VOTE, voter, way: 'own', choice, ...more }],
    }),
  );

const read = <T>(work: Parameters<typeof fresh.db.read<T>>[1]) => fresh.db.read(system, work);

test('forty neighbours vote at once: each counts once, with the floor area they stand for', async () => {
  const people = await voters(40, (nth) => 5000 + nth);
  const matter = await inVote();
  const outcomes = await Promise.all(
    people.map((person, nth) => cast(matter, person, nth % 4 === 0 ? 'against' : 'for')),
  );
  expect(new Set(outcomes.map((one) => one.kind))).toEqual(new Set(['written']));
  const turnout = await read((tx) => turnoutOf(tx, club, matter.id, VOTE));
  const sum = people.reduce((area, _, nth) => area + 5000 + nth, 0);
  expect(turnout.voted).toEqual({ heads: 40, area: sum });
  const box = await read((tx) => boxOf(tx, club, matter.id, VOTE));
  expect(box['against']!.heads).toBe(10);
  expect(box['for']!.heads).toBe(30);
  expect(box['for']!.area + box['against']!.area).toBe(sum);
});

test('twice the same voter at once: one voice, and the other hears so', async () => {
  const [someone] = await voters(1, () => 100);
  const matter = await inVote();
  const outcomes = await Promise.all(
    ['for', 'against', 'for'].map((choice) => cast(matter, someone!, choice)),
  );
  expect(outcomes.map((one) => one.kind).toSorted()).toEqual(['lost', 'lost', 'written']);
  expect(outcomes.find((one) => one.kind === 'lost')).toMatchObject({
    lost: [{ kind: 'voter', id: someone }],
  });
  const turnout = await read((tx) => turnoutOf(tx, club, matter.id, VOTE));
  expect(turnout.voted.heads).toBe(1);
});

test('nobody votes who is not on the roll, nor after the matter has moved on', async () => {
  const [someone] = await voters(1, () => 100);
  const matter = await inVote();
  expect(await cast(matter, v7(), 'for')).toMatchObject({ kind: 'lost', lost: [{ kind: 'voter' }] });
  await fresh.db.write(
    writing([following(matter, { state: 'decided' })], {
      votesClosed: [{ matter: matter.id, vote: VOTE, day: '2026-04-01' }],
    }),
  );
  expect(await cast(matter, someone!, 'for')).toMatchObject({ kind: 'lost', lost: [{ kind: 'matter' }] });
});

test('the roll is the tellers’ alone, the box is nobody’s, and neither knows the other', async () => {
  const [someone] = await voters(1, () => 8735);
  const matter = await inVote();
  await cast(matter, someone!, 'against');
  const as = (...keys: string[]) => ({ areas: [club], keys });
  const rolls = await Promise.all(
    [`teller@${SEAT}`, `patron@${SEAT}`, `person:${someone}`, 'anyone'].map((key) =>
      fresh.db.read(as(key), (tx) => rollOf(tx, club, matter.id, VOTE)),
    ),
  );
  expect(rolls.map((roll) => roll.length > 0)).toEqual([true, false, false, false]);
  expect(JSON.stringify(rolls[0])).not.toContain('against');
  expect(await fresh.db.read(as(`teller@${SEAT}`), (tx) => boxOf(tx, club, matter.id, VOTE))).toEqual({});
});

test('a voice handed over is known to who holds it, and no more once it was cast', async () => {
  const [giver, holder] = await voters(2, () => 100);
  const matter = await inVote();
  const handing = { matter: matter.id, vote: VOTE, from: giver!, to: holder! };
  await fresh.db.write(writing([], { handovers: [handing] }));
  const known = await read((tx) => votersAmong(tx, club, matter.id, VOTE, [holder!]));
  expect(known.map((one) => [one.person, one.handedTo])).toContainEqual([giver, holder]);
  expect((await cast(matter, giver!, 'for', { way: 'proxy' })).kind).toBe('written');
  expect((await cast(matter, giver!, 'for', { way: 'paper' })).kind).toBe('lost');
});

test('a vote by heads keeps no floor area', async () => {
  const people = await voters(2, () => 9000);
  const matter = await inVote(false);
  await cast(matter, people[0]!, 'for');
  expect((await read((tx) => boxOf(tx, club, matter.id, VOTE)))['for']).toEqual({ heads: 1, area: 0 });
});

test('the roll goes on its day, and the counts stay', async () => {
  const [someone] = await voters(1, () => 100);
  const matter = await inVote();
  await cast(matter, someone!, 'for');
  await fresh.db.write(
    writing([following(matter, { state: 'decided' })], {
      votesClosed: [{ matter: matter.id, vote: VOTE, day: '2026-04-01' }],
    }),
  );
  const erase = (day: string) => fresh.db.as(system, (tx) => eraseRolls(tx, club, day, 1000));
  expect(await erase('2026-04-01')).toBe(0);
  expect(await erase('2026-04-02')).toBeGreaterThan(0);
  expect(await read((tx) => rollOf(tx, club, matter.id, VOTE))).toEqual([]);
  expect((await read((tx) => boxOf(tx, club, matter.id, VOTE)))['for']!.heads).toBe(1);
});
