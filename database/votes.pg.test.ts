import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database, systemIn } from './connect.ts';
import { addPerson } from './people.ts';
import { holdersOf, savePosts } from './posts.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, opening, writing } from './testing/sample-writes.ts';
import type { CommandWrite, MatterWrite } from './write.ts';
import type { Cast } from './write-votes.ts';
import { boxOf, eraseRolls, rollOf, turnoutOf, votersAmong, type Weight } from './votes.ts';

let fresh: FreshDatabase;
let other: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  other = new Database(fresh.db.access);
});
afterAll(async () => {
  await other.end();
  await fresh.close();
});

const SEAT = '900001101001';
const system = systemIn(club);
const VOTE = 'voting/1';
const CHOICES = ['for', 'against', 'abstain'] as const;

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
  const keys = [`patron@${SEAT}`, `nobody@${SEAT}`];
  const holders = await read((tx) => holdersOf(tx, [club], keys, '2026-03-02'));
  const opened = {
    matter: matter.id,
    vote: VOTE,
    voters: holders.map((one) => (byArea ? one : { ...one, floorArea: null })),
    readers: [`teller@${SEAT}`],
    choices: CHOICES,
  };
  const written = await fresh.db.write(writing([matter], { votesOpened: [opened] }));
  expect(written.kind).toBe('written');
  return matter;
}

const cast = (
  matter: MatterWrite,
  voter: string,
  choice: string,
  more: Partial<Cast> = {},
  db: Database = fresh.db,
) =>
  db.write(
    writing([], {
      casts: [
        { matter: matter.id, expectSeq: 1, vote: VOTE, voter, way: 'own', choice, choices: CHOICES, ...more },
      ],
    }),
  );

const sumOf = (box: Readonly<Record<string, Weight>>): Weight => ({
  heads: Object.values(box).reduce((sum, one) => sum + one.heads, 0),
  area: Object.values(box).reduce((sum, one) => sum + one.area, 0),
});

const read = <T>(work: Parameters<typeof fresh.db.read<T>>[1]) => fresh.db.read(system, work);

test('forty neighbours vote at once: each counts once, with the floor area they stand for', async () => {
  const people = await voters(40, (nth) => 5000 + nth);
  const matter = await inVote();
  const outcomes = await Promise.all(
    people.map((person, nth) =>
      cast(matter, person, nth % 4 === 0 ? 'against' : 'for', {}, nth % 3 === 0 ? other : fresh.db),
    ),
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
  const handing = { matter: matter.id, vote: VOTE, from: giver!, to: holder!, most: 1 };
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

const commandOf = (person: string): CommandWrite => ({
  key: `vote-${person}`,
  person,
  requestHash: 'ab',
  status: 200,
  response: {},
});

/** What whoever may read both tables as the application can join by PostgreSQL's own row versions. */
async function joinedByVersion(matter: string): Promise<Record<'commands' | 'ticks' | 'box', string[]>> {
  const text = `select 'commands' as of, count(*)::int as n, b.xmin::text from vote_box b join command c on c.area = b.area and c.xmin = b.xmin
      where b.area = $1 and b.matter = $2 group by b.xmin::text
    union all select 'ticks', count(*)::int, b.xmin::text from vote_box b join vote_roll r on r.area = b.area and r.matter = b.matter and r.xmin = b.xmin
      where b.area = $1 and b.matter = $2 group by b.xmin::text
    union all select 'box', count(*)::int, b.xmin::text from vote_box b where b.area = $1 and b.matter = $2 group by b.xmin::text`;
  const rows = await read((tx) =>
    tx.rows<{ of: string; xmin: string }>({ name: 'by-version', text }, [club, matter]),
  );
  const of = (what: string) => rows.filter((row) => row.of === what).map((row) => row.xmin);
  return { commands: of('commands'), ticks: of('ticks'), box: of('box') };
}

test('no row version tells a choice: whoever voted last is known, and never what', async () => {
  const people = await voters(4, (nth) => 5000 + nth);
  const matter = await inVote();
  for (const [nth, person] of people.entries()) {
    const voice = { matter: matter.id, expectSeq: 1, vote: VOTE, voter: person, way: 'own' as const };
    const casts = [{ ...voice, choice: CHOICES[nth % 3]!, choices: CHOICES }];
    await fresh.db.write(writing([], { casts, command: commandOf(person) }));
    expect((await joinedByVersion(matter.id)).box).toHaveLength(1);
  }
  await fresh.db.write(
    writing([following(matter, { state: 'decided' })], {
      votesClosed: [{ matter: matter.id, vote: VOTE, day: '2026-04-01' }],
    }),
  );
  const closed = await joinedByVersion(matter.id);
  expect(closed.box).toHaveLength(1);
  expect(closed.commands).toEqual([]);
});

test('what PostgreSQL shows of its connections holds no voice', async () => {
  const people = await voters(6, () => 100);
  const matter = await inVote();
  await Promise.all(people.map((person) => cast(matter, person, 'against')));
  const text = `select query from pg_stat_activity where datname = current_database() and query <> ''`;
  const shown = () => read((tx) => tx.rows<{ query: string }>({ name: 'activity', text }));
  expect((await shown()).length).toBeGreaterThan(0);
  await expect.poll(async () => (await shown()).filter(({ query }) => query.includes('against'))).toEqual([]);
});

test('a count that did not see every voice is lost, and the next one holds', async () => {
  const people = await voters(3, () => 100);
  const matter = await inVote();
  await cast(matter, people[0]!, 'for');
  const seen = await read((tx) => boxOf(tx, club, matter.id, VOTE));
  await cast(matter, people[1]!, 'against');
  const count = (box: typeof seen) =>
    fresh.db.write(
      writing([following(matter, { state: 'decided' })], {
        votesCounted: [{ matter: matter.id, vote: VOTE, box, voted: sumOf(box) }],
        votesClosed: [{ matter: matter.id, vote: VOTE, day: '2026-04-01' }],
      }),
    );
  expect(await count(seen)).toMatchObject({ kind: 'lost', lost: [{ kind: 'matter', id: matter.id }] });
  // Read before either is sent: a voice that is given before the box is opened is rightly counted.
  const box = await read((tx) => boxOf(tx, club, matter.id, VOTE));
  const [counted, voted] = await Promise.all([count(box), cast(matter, people[2]!, 'for')]);
  // Whichever came first, no voice is both in the box and outside the count.
  expect([counted.kind, voted.kind].toSorted()).toEqual(['lost', 'written']);
});

/** Every other one by another process. */
const handing =
  (matter: MatterWrite) =>
  (from: string, to: string, nth = 0) =>
    [fresh.db, other][nth % 2]!.write(
      writing([], { handovers: [{ matter: matter.id, vote: VOTE, from, to, most: 2 }] }),
    );

test('of five who hand over to one at once only as many as the rule allows, and nobody twice', async () => {
  const people = await voters(7, () => 100);
  const [holder, another, ...givers] = people as [string, string, ...string[]];
  const matter = await inVote();
  const hand = handing(matter);
  const kinds = (await Promise.all(givers.map((giver, nth) => hand(giver, holder, nth)))).map(
    (one) => one.kind,
  );
  expect(kinds.filter((kind) => kind === 'written')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'lost')).toHaveLength(3);
  // No chains: who speaks for others hands nothing over, and who handed over speaks for nobody.
  expect((await hand(holder, another)).kind).toBe('lost');
  const free = givers[kinds.indexOf('lost')]!;
  const gone = givers[kinds.indexOf('written')]!;
  expect((await hand(free, gone)).kind).toBe('lost');
  expect((await hand(gone, another)).kind).toBe('lost');
  expect((await hand(free, another)).kind).toBe('written');
});

test('a chain of two hand-overs at once is one hand-over', async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    const [an, bo, chen] = (await voters(3, () => 100)) as [string, string, string];
    const matter = await inVote();
    const hand = handing(matter);
    const both = await Promise.all([hand(an, bo), hand(bo, chen, turn)]);
    expect(both.map((one) => one.kind).toSorted()).toEqual(['lost', 'written']);
  }
});
