/** Questions and writes of many, sent together: each comes out as if it had gone alone. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsOf } from './acts.ts';
import { systemIn, type Viewer } from './connect.ts';
import { findMatter } from './matters.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, opening, writing } from './testing/sample-writes.ts';
import type { CommandWrite, Written } from './write.ts';
import { writeTogether } from './write-acts.ts';

let fresh: FreshDatabase;
const system = systemIn(club);

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const command = (key: string): CommandWrite => ({
  key,
  person: null,
  requestHash: 'ab',
  status: 201,
  response: { key },
});
const read = (id: string) => fresh.db.read(system, (tx) => findMatter(tx, club, id));
const kindsOf = (ends: readonly PromiseSettledResult<Written>[]): string[] =>
  ends.map((end) => (end.status === 'fulfilled' ? end.value.kind : 'failed'));

describe('writes', () => {
  test('of one moment are one transaction, and each ends its own way', async () => {
    const number = { series: '同时', year: 2026 };
    const [standing, moved] = [opening(), opening()];
    await fresh.db.write(writing([standing], { command: command('sent') }));
    await fresh.db.write(writing([moved]));
    await fresh.db.write(writing([following(moved)]));
    const fresh1 = opening({}, { number });
    const lost = opening({}, { number });
    const fresh2 = opening({}, { number });
    const writes = [
      writing([fresh1], { command: command('first') }),
      writing([following(moved), lost]),
      writing([opening()], { command: command('sent') }),
      writing([following(standing)]),
      writing([fresh2]),
    ];
    let sent = 0;
    const ends = await writeTogether(async (query, values) => {
      sent += 1;
      return fresh.db.as(system, (tx) => tx.rows(query, values));
    }, writes);
    expect(sent).toBe(1);
    expect(kindsOf(ends)).toEqual(['written', 'lost', 'repeated', 'written', 'written']);
    expect(ends[1]).toMatchObject({ value: { lost: [{ kind: 'matter', id: moved.id }] } });
    expect(ends[2]).toMatchObject({ value: { command: { key: 'sent', response: { key: 'sent' } } } });
    expect(ends[0]).toMatchObject({ value: { numbers: { [fresh1.id]: '同时-2026-000001' } } });
    expect(ends[4]).toMatchObject({ value: { numbers: { [fresh2.id]: '同时-2026-000002' } } });
    expect(await read(lost.id)).toBeUndefined();
    expect(await read(standing.id)).toMatchObject({ seq: 2 });
    expect(await read(moved.id)).toMatchObject({ seq: 2 });
  });

  test('with one that cannot be written are written without it', async () => {
    const number = { series: '毒', year: 2026 };
    const good = Array.from({ length: 6 }, () => opening({}, { number }));
    const bad = opening({}, { number, involvement: [{ person: v7(), part: 'nobody' as never }] });
    const writes = [...good.slice(0, 3), bad, ...good.slice(3)].map((matter) =>
      fresh.db.write(writing([matter])),
    );
    const ends = await Promise.allSettled(writes);
    expect(kindsOf(ends)).toEqual([...'wwwfwww'].map((end) => (end === 'w' ? 'written' : 'failed')));
    const numbers = ends.flatMap((end) =>
      end.status === 'fulfilled' && end.value.kind === 'written' ? Object.values(end.value.numbers) : [],
    );
    expect(numbers.toSorted()).toEqual(good.map((_, nth) => `毒-2026-${String(nth + 1).padStart(6, '0')}`));
    expect(await read(bad.id)).toBeUndefined();
  });

  test('of hundreds at once on few matters leave no act out and take none twice', async () => {
    const matters = Array.from({ length: 8 }, () => opening());
    await fresh.db.write(writing(matters));
    const act = async (nth: number): Promise<void> => {
      const first = matters[nth % matters.length]!;
      for (;;) {
        const now = await read(first.id);
        const standing = { ...first, row: { ...first.row, seq: now!.seq } };
        const end = await fresh.db.write(writing([following(standing)], { command: command(`many-${nth}`) }));
        if (end.kind === 'written') return;
        expect(end.kind).toBe('lost');
      }
    };
    await Promise.all(Array.from({ length: 120 }, (_, nth) => act(nth)));
    for (const { id } of matters) {
      const acts = await fresh.db.read(system, (tx) => actsOf(tx, club, id));
      expect(acts.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, nth) => nth + 1));
    }
  });

  test('a look is noted once for each person, matter and time', async () => {
    const matter = opening();
    await fresh.db.write(writing([matter]));
    const person = v7();
    const look = (fields: readonly string[], by: string) => ({
      id: v7(),
      person,
      byPerson: by,
      byKey: 'host@x',
      matter: matter.id,
      fields,
      reason: null,
      at: '2026-03-02T01:00:00.000Z',
      since: '2026-03-02T00:00:00.000Z',
    });
    const [one, two] = [v7(), v7()];
    const looks = [
      look(['name', 'phone'], one),
      look(['name'], one),
      look(['name'], two),
      look(['name'], one),
    ];
    await Promise.all(looks.map((each) => fresh.db.write(writing([], { looks: [each] }))));
    const count = { name: '', text: `select by_person as by from look where matter = '${matter.id}'` };
    const noted = await fresh.db.read(system, (tx) => tx.rows<{ by: string }>(count));
    expect(noted.map(({ by }) => by).toSorted()).toEqual([one, two].toSorted());
  });
});

describe('glances', () => {
  const people = Array.from({ length: 12 }, (_, nth): Viewer => ({ areas: [club], keys: [`guest@${nth}`] }));

  test('of many see each what they may, and ask as somebody else only where they say so', async () => {
    const own = people.map((viewer) => opening({ readers: viewer.keys }));
    await fresh.db.write(writing(own));
    const seen = await Promise.all(
      people.map((viewer, nth) =>
        fresh.db.glance(viewer, (tx, as) =>
          Promise.all([
            findMatter(as(system), club, own[(nth + 1) % own.length]!.id),
            findMatter(tx, club, own[nth]!.id),
            findMatter(tx, club, own[(nth + 1) % own.length]!.id),
          ]),
        ),
      ),
    );
    for (const [nth, [asSystem, mine, neighbours]] of seen.entries()) {
      expect(asSystem?.id).toBe(own[(nth + 1) % own.length]!.id);
      expect(mine?.id).toBe(own[nth]!.id);
      expect(neighbours).toBeUndefined();
    }
  });

  test('fail alone', async () => {
    const broken = { name: 'broken', text: 'select 1 / count(*) as never from matter where id is null' };
    const matter = opening({ readers: ['guest@3'] });
    await fresh.db.write(writing([matter]));
    const asked = people.map((viewer, nth) =>
      fresh.db.glance(viewer, (tx): Promise<unknown> =>
        nth % 4 === 2 ? tx.rows(broken) : findMatter(tx, club, matter.id),
      ),
    );
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual(
      people.map((_, nth) => (nth % 4 === 2 ? 'rejected' : 'fulfilled')),
    );
    expect(ends[3]).toMatchObject({ value: { id: matter.id } });
    expect(ends[4]).toMatchObject({ value: undefined });
  });

  test('ask everything at once', async () => {
    const late = fresh.db.glance(system, async (tx) => {
      await findMatter(tx, club, v7());
      return findMatter(tx, club, v7());
    });
    await expect(late).rejects.toThrow(/asked together with the rest/);
  });
});
