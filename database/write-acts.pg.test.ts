import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsOf, valuesOf } from './acts.ts';
import { takeLate } from './clocks.ts';
import { findCommand } from './commands.ts';
import { systemIn } from './connect.ts';
import { findItem } from './items.ts';
import { childrenOf, findHolder, findMatter } from './matters.ts';
import { bookingsOf, findResource, saveResource } from './resources.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, hash, opening, writing } from './testing/sample-writes.ts';
import type { CommandWrite, ItemWrite, Written } from './write.ts';

let fresh: FreshDatabase;
const system = systemIn(club);

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const kinds = (ends: readonly Written[]) => ends.map((end) => end.kind).toSorted();
const times = <Made>(many: number, make: (nth: number) => Made) =>
  Array.from({ length: many }, (_, nth) => make(nth));

async function count(table: string): Promise<number> {
  const query = {
    name: `count-${table}`,
    text: `select count(*)::int as many from ${table} where area = $1`,
  };
  const [row] = await fresh.db.read(system, (tx) => tx.rows<{ many: number }>(query, [club]));
  return row?.many ?? 0;
}

describe('compare and swap', () => {
  test('a matter opens, moves and is read back as it was written', async () => {
    const { db } = fresh;
    const first = opening({ title: '第一壶', due: null });
    expect(await db.write(writing([first]))).toEqual({ kind: 'written', numbers: {} });
    const second = following(first, { state: 'poured', open: false, outcome: 'good', waitsOn: null });
    expect(await db.write(writing([second]))).toMatchObject({ kind: 'written' });
    const read = await db.read(system, (tx) => findMatter(tx, club, first.id));
    expect(read).toEqual({
      ...second.row,
      area: club,
      id: first.id,
      number: null,
      changedAt: '2026-03-02T01:00:00.000Z',
    });
    const acts = await db.read(system, (tx) => actsOf(tx, club, first.id));
    expect(acts).toEqual([...first.acts, ...second.acts]);
  });

  test('of two who act on the same state, one is written and one has lost', async () => {
    const first = opening();
    await fresh.db.write(writing([first]));
    for (let round = 0; round < 10; round++) {
      const matter = round === 0 ? first : following(first, {}, {});
      const now = await fresh.db.read(system, (tx) => findMatter(tx, club, first.id));
      const standing = { ...matter, row: { ...matter.row, seq: now?.seq ?? 0 } };
      const ends = await Promise.all(times(2, () => fresh.db.write(writing([following(standing)]))));
      expect(kinds(ends)).toEqual(['lost', 'written']);
      expect(ends.find((end) => end.kind === 'lost')).toEqual({
        kind: 'lost',
        lost: [{ kind: 'matter', id: first.id }],
      });
    }
    expect(await fresh.db.read(system, (tx) => actsOf(tx, club, first.id))).toHaveLength(11);
  });

  test('when one matter of a command has moved on, nothing of the command happens', async () => {
    const [left, right] = [opening(), opening()];
    await fresh.db.write(writing([left, right]));
    await fresh.db.write(writing([following(right)]));
    const before = [await count('notice'), await count('matter'), await count('counter')];
    const child = opening({ parent: left.id, part: 'answer' }, { number: { series: '未用', year: 2026 } });
    const notices = [
      { id: v7(), toKey: 'x@y', matter: null, kind: 'k', params: {}, at: '2026-03-02T01:00:00Z' },
    ];
    const end = await fresh.db.write(writing([following(left), following(right), child], { notices }));
    expect(end).toEqual({ kind: 'lost', lost: [{ kind: 'matter', id: right.id }] });
    expect([await count('notice'), await count('matter'), await count('counter')]).toEqual(before);
    expect(await fresh.db.read(system, (tx) => findMatter(tx, club, left.id))).toMatchObject({ seq: 1 });
    expect(await fresh.db.read(system, (tx) => childrenOf(tx, club, left.id))).toEqual([]);
  });

  test('the same matter opened twice at once is opened once', async () => {
    const matter = opening();
    expect(kinds(await Promise.all(times(5, () => fresh.db.write(writing([matter])))))).toEqual([
      ...times(4, () => 'lost'),
      'written',
    ]);
  });

  test('acts that do not follow one another crash before they are sent', () => {
    const matter = opening();
    const gap = { ...following(matter), expectSeq: 5 };
    expect(() => fresh.db.write(writing([gap]))).toThrow(/follows/);
  });
});

describe('one key, one answer', () => {
  test('a command sent three times at once and once later acts once and is answered alike', async () => {
    const command: CommandWrite = {
      key: v7(),
      person: null,
      requestHash: hash,
      status: 201,
      response: { tea: '好' },
    };
    const write = writing([opening()], { command });
    const ends = await Promise.all(times(3, () => fresh.db.write(write)));
    ends.push(await fresh.db.write(write));
    expect(kinds(ends)).toEqual(['repeated', 'repeated', 'repeated', 'written']);
    const { status, response, requestHash } = command;
    for (const end of ends.filter((one) => one.kind === 'repeated')) {
      expect(end).toMatchObject({ command: { status, response, requestHash } });
    }
    expect(await fresh.db.read(system, (tx) => findCommand(tx, club, command.key))).toMatchObject({
      status: 201,
    });
  });

  test('a key used for another request answers the first one, so that the caller can tell', async () => {
    const command = { key: v7(), person: null, requestHash: 'aa', status: 201, response: null };
    await fresh.db.write(writing([opening()], { command }));
    const end = await fresh.db.write(writing([opening()], { command: { ...command, requestHash: 'bb' } }));
    expect(end).toMatchObject({ kind: 'repeated', command: { requestHash: 'aa' } });
  });
});

describe('public numbers', () => {
  test('have no gap and no twin when forty open at once, though some of them lose', async () => {
    const number = { series: '茶城', year: 2026 };
    const taken = opening();
    await fresh.db.write(writing([taken]));
    const writes = times(40, (nth) =>
      writing([
        opening({}, { number }),
        ...(nth % 4 === 0 ? [following({ ...taken, row: { ...taken.row, seq: 7 } })] : []),
      ]),
    );
    const ends = await Promise.all(writes.map((write) => fresh.db.write(write)));
    const numbers = ends.flatMap((end) => (end.kind === 'written' ? Object.values(end.numbers) : []));
    expect(kinds(ends).filter((kind) => kind === 'lost')).toHaveLength(10);
    expect(numbers.toSorted()).toEqual(times(30, (nth) => `茶城-2026-${String(nth + 1).padStart(6, '0')}`));
  });

  test('several in one command come in the order they were given, parts after their parent', async () => {
    const number = { series: '连号', year: 2026 };
    const [one, two] = [opening({}, { number }), opening({}, { number })];
    const part = opening({ parent: two.id }, { number: { partOf: two.id, nth: 1 } });
    const inner = opening({ parent: part.id }, { number: { partOf: part.id, nth: 2 } });
    const end = await fresh.db.write(writing([one, two, part, inner]));
    const numbers = end.kind === 'written' ? end.numbers : {};
    expect([one, two, part, inner].map(({ id }) => numbers[id])).toEqual([
      '连号-2026-000001',
      '连号-2026-000002',
      '连号-2026-000002/1',
      '连号-2026-000002/1/2',
    ]);
    const later = opening({ parent: one.id }, { number: { partOf: one.id, nth: 3 } });
    expect(await fresh.db.write(writing([later]))).toEqual({
      kind: 'written',
      numbers: { [later.id]: '连号-2026-000001/3' },
    });
  });
});

describe('what only one may have', () => {
  test('the last place goes to exactly one of twenty', async () => {
    const id = v7();
    const room = {
      area: club,
      id,
      list: 'tables',
      org: null,
      place: null,
      words: { zh: '茶桌' },
      readers: ['anyone'],
    };
    await fresh.db.as(system, (tx) =>
      saveResource(tx, { ...room, startsAt: null, endsAt: null, capacity: 3 }),
    );
    await fresh.db.write(writing([], { resources: [{ id, take: 2 }] }));
    const book = () => {
      const matter = opening();
      const booking = {
        id: v7(),
        resource: id,
        matter: matter.id,
        person: null,
        state: 'held',
        position: null,
      } as const;
      return writing([matter], {
        resources: [{ id, take: 1 }],
        bookings: [{ ...booking, readers: ['anyone'] }],
      });
    };
    const ends = await Promise.all(times(20, () => fresh.db.write(book())));
    expect(kinds(ends)).toEqual([...times(19, () => 'lost'), 'written']);
    expect(ends.find((end) => end.kind === 'lost')).toEqual({
      kind: 'lost',
      lost: [{ kind: 'resource', id }],
    });
    expect(await fresh.db.read(system, (tx) => findResource(tx, club, id))).toMatchObject({
      taken: 3,
      capacity: 3,
    });
    expect(await fresh.db.read(system, (tx) => bookingsOf(tx, club, id))).toHaveLength(1);
    await fresh.db.write(writing([], { resources: [{ id, take: -3 }] }));
    expect(await fresh.db.write(writing([], { resources: [{ id, take: -1 }] }))).toMatchObject({
      kind: 'lost',
    });
  });

  test('a claim is held by the first of ten, told to the others, and free again when it is let go', async () => {
    const claim = { mechanism: 'tea', claim: 'table-9' };
    const matters = times(10, () => opening());
    const ends = await Promise.all(
      matters.map((matter) =>
        fresh.db.write(writing([matter], { claims: [{ ...claim, matter: matter.id }] })),
      ),
    );
    expect(kinds(ends)).toEqual([...times(9, () => 'lost'), 'written']);
    const holder = await fresh.db.read(system, (tx) => findHolder(tx, club, 'tea', 'table-9'));
    for (const end of ends.filter((one) => one.kind === 'lost')) {
      expect(end.lost).toEqual([{ kind: 'claim', ...claim, matter: holder }]);
    }
    const next = opening();
    const take = () => fresh.db.write(writing([next], { claims: [{ ...claim, matter: next.id }] }));
    // What somebody else lets go of stays with whoever holds it.
    await fresh.db.write(writing([], { claimsGone: [{ ...claim, matter: next.id }] }));
    expect((await take()).kind).toBe('lost');
    await fresh.db.write(writing([], { claimsGone: [{ ...claim, matter: holder! }] }));
    expect((await take()).kind).toBe('written');
  });

  test('an item taken by two goes to one', async () => {
    const item: ItemWrite = {
      id: v7(),
      expectVersion: 0,
      list: 'leaves',
      matter: null,
      class: null,
      state: 'free',
      place: null,
      org: null,
      words: { zh: '茶叶' },
      readers: ['anyone'],
    };
    await fresh.db.write(writing([], { items: [item] }));
    const take = () =>
      fresh.db.write(writing([], { items: [{ ...item, expectVersion: 1, state: 'taken' }] }));
    const ends = await Promise.all([take(), take()]);
    expect(kinds(ends)).toEqual(['lost', 'written']);
    const read = await fresh.db.read(system, (tx) => findItem(tx, club, item.id));
    expect(read).toMatchObject({ state: 'taken', version: 2 });
  });
});

describe('what goes with a matter', () => {
  test('clocks are set, changed and taken away with the act', async () => {
    const clock = {
      name: 'answer',
      state: 'asked',
      due: '2026-03-01T00:00:00.000Z',
      pausedAt: null,
      lateAt: null,
    };
    const first = opening({}, { clocks: [clock, { ...clock, name: 'visit' }] });
    await fresh.db.write(writing([first]));
    const late = () => fresh.db.as(system, (tx) => takeLate(tx, club, '2026-03-02T00:00:00Z', 10));
    expect(await late()).toHaveLength(2);
    const acted = following(first, {}, { clocks: [{ ...clock, lateAt: clock.due }], clocksGone: ['visit'] });
    await fresh.db.write(writing([acted]));
    expect(await late()).toEqual([]);
  });

  test('a clock held by one taker is passed over by the next', async () => {
    const clock = {
      name: 'held',
      state: 'asked',
      due: '2026-03-01T00:00:00.000Z',
      pausedAt: null,
      lateAt: null,
    };
    await fresh.db.write(writing([opening({}, { clocks: [clock] })]));
    await fresh.db.as(system, async (tx) => {
      expect(await takeLate(tx, club, '2026-03-02T00:00:00Z', 10)).toHaveLength(1);
      const other = await fresh.db.as(system, (second) => takeLate(second, club, '2026-03-02T00:00:00Z', 10));
      expect(other).toEqual([]);
    });
  });

  test('words in any script, quotes, backslashes and emoji come back as they went in', async () => {
    const title = `'"\\ $1 \n 茶 𠮷 🍵 ${'长'.repeat(5_000)}`;
    const words = { quotes: `'"\\`, nested: [{ 深: null }] };
    const value = {
      seq: 1,
      field: 'f',
      value: words,
      salt: '00ff',
      keepUntil: '2027-01-01',
      readers: ['x@y'],
    };
    const matter = opening({ title, snapshot: words }, { values: [value] });
    await fresh.db.write(writing([matter]));
    const read = await fresh.db.read(system, (tx) => findMatter(tx, club, matter.id));
    expect(read).toMatchObject({ title, snapshot: words });
    const { readers: _, ...kept } = value;
    expect(await fresh.db.read(system, (tx) => valuesOf(tx, club, matter.id))).toEqual([kept]);
  });
});
