import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemIn, type Query, type Tx, type Viewer } from './connect.ts';
import {
  countMatters,
  countMattersDue,
  listMatters,
  type Cursor,
  type ListQuestion,
} from './matter-lists.ts';
import { findByWords } from './matter-words.ts';
import { retitle, type Matter } from './matters.ts';
import { executing } from './message.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, following, opening, writing } from './testing/sample-writes.ts';
import type { MatterWrite } from './write.ts';

const town = '900001101';
const villages = ['900001101001', '900001101002', '900001101003'];
const keeper = { areas: [club], keys: ['keeper@900001101'] };
const person = v7();

let fresh: FreshDatabase;
const matters: MatterWrite[] = [];

/** Ninety matters over three villages, every third without a due moment, every fifth closed, three hidden. */
beforeAll(async () => {
  fresh = await freshDatabase();
  for (let nth = 0; nth < 90; nth++) matters.push(sample(nth));
  const number = { series: '茶', year: 2026 };
  await fresh.db.write(writing(matters.map((matter) => ({ ...matter, number }))));
  await fresh.db.as(systemIn(club), (tx) => tx.rows({ name: 'many', text: fill(20_000) }));
});
afterAll(() => fresh.close());

function sample(nth: number): MatterWrite {
  const village = villages[nth % 3] ?? '';
  const hidden = nth < 3;
  return opening(
    {
      title: nth % 10 === 0 ? `白蚁 100% 第${nth}件` : `路灯 第${nth}件`,
      under: [town, village],
      state: nth % 2 === 0 ? 'asked' : 'poured',
      open: nth % 5 !== 4,
      due: nth % 3 === 0 ? null : `2026-03-${String(1 + (nth % 28)).padStart(2, '0')}T00:00:00.000Z`,
      waitsOn: `host@${village}`,
      readers: hidden ? ['nobody@x'] : keeper.keys,
    },
    nth % 9 === 0 ? { involvement: [{ person, part: 'requester' }] } : {},
  );
}

// Other people's matters in another town, so that a plan has something to avoid.
function fill(many: number): string {
  return `
    with filled as (insert into matter (area, id, mechanism, version, pack, state, open, title, under_1, under_2, waits_on, due, seq, head,
      opened_at, changed_at, readers, snapshot)
    select '${club}', gen_random_uuid(), 'tea', 1, 'club', 'asked', true, '别处', '900001102', '900001102' || lpad((n % 300)::text, 3, '0'),
      'host@900001102' || n % 300, timestamptz '2026-02-01' + n * interval '1 minute', 1, '\\x00', now(), now(),
      array['keeper@900001102'], '{}'
    from generate_series(1, ${many}) as n returning area, id, title)
    insert into matter_words (area, matter, words) select area, id, title from filled`;
}

type Asked = Omit<ListQuestion, 'area'> & { readonly limit: number };

async function pages(viewer: Viewer, ...asked: readonly Asked[]): Promise<Matter[]> {
  const lines: Matter[] = [];
  let cursor: Cursor | undefined;
  const { limit } = asked[0]!;
  const questions = asked.map((question) => ({ ...question, area: club }));
  do {
    const page = await fresh.db.read(viewer, (tx) =>
      listMatters(tx, questions, { limit, ...(cursor && { cursor }) }),
    );
    lines.push(...page.lines);
    cursor = page.next;
  } while (cursor !== undefined);
  return lines;
}

function expected(keep: (matter: MatterWrite, nth: number) => boolean): string[] {
  const kept = matters.filter((matter, nth) => nth >= 3 && matter.row.open && keep(matter, nth));
  const order = ({ row, id }: MatterWrite) => `${row.due ?? 'none'} ${id}`;
  return kept.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).map((matter) => matter.id);
}

const ids = (lines: readonly Matter[]) => lines.map((line) => line.id);
const under = (level: 1 | 2, ...places: string[]) => ({ under: { level, places }, open: true, limit: 7 });

describe('what is listed', () => {
  test('one level, page after page, what is due first and what is never due last, each once', async () => {
    expect(ids(await pages(keeper, under(1, town)))).toEqual(expected(() => true));
  });

  test('several places of one level merged in one order', async () => {
    const two = villages.slice(0, 2);
    const here = expected(({ row }) => two.includes(row.under[1] ?? ''));
    expect(ids(await pages(keeper, under(2, ...two)))).toEqual(here);
  });

  test('what waits on my keys', async () => {
    const question = { waitsOn: [`host@${villages[2]}`], open: true, limit: 5 };
    expect(ids(await pages(keeper, question))).toEqual(expected(({ row }) => row.under[1] === villages[2]));
  });

  test('what I have a part in', async () => {
    const me: Viewer = { areas: [club], keys: [`person:${person}`, ...keeper.keys] };
    expect(ids(await pages(me, { mine: person, open: true, limit: 4 }))).toEqual(
      expected((_, nth) => nth % 9 === 0),
    );
    expect(await pages(keeper, { mine: person, open: true, limit: 4 })).toEqual([]);
  });

  test('by states, mechanism and due day', async () => {
    const question = {
      ...under(1, town),
      states: ['asked'],
      mechanisms: ['tea'],
      dueBefore: '2026-03-10T00:00:00Z',
    };
    const early = ({ row }: MatterWrite) => row.due !== null && row.due < '2026-03-10';
    expect(ids(await pages(keeper, question))).toEqual(
      expected((one) => one.row.state === 'asked' && early(one)),
    );
    expect(await pages(keeper, { ...question, mechanisms: ['coffee'] })).toEqual([]);
  });

  test('by two characters of the title, by number, and a percent sign is only a percent sign', async () => {
    const found = expected(({ row }) => row.title.includes('白蚁'));
    expect(ids(await pages(keeper, { ...under(1, town), q: '白蚁' }))).toEqual(found);
    expect(ids(await pages(keeper, { ...under(1, town), q: '100%' }))).toEqual(found);
    expect(await pages(keeper, { ...under(1, town), q: '0%0' })).toEqual([]);
    expect(await pages(keeper, { ...under(1, town), q: '茶-2026-000006' })).toHaveLength(1);
  });

  test('closed ones by the latest change', async () => {
    const closed = await pages(keeper, { open: false, limit: 4 });
    expect(closed).toHaveLength(18);
    expect(closed.every((line) => !line.open)).toBe(true);
    expect(ids(closed)).toEqual(ids(closed).toSorted().toReversed());
  });

  test('only what the viewer may see, in lists and counts alike', async () => {
    const stranger: Viewer = { areas: [club], keys: ['keeper@900001102'] };
    expect(await pages(stranger, under(1, town))).toEqual([]);
    const count = (viewer: Viewer, most?: number) =>
      fresh.db.read(viewer, (tx) =>
        countMatters(tx, [{ area: club, under: { level: 1, places: [town] }, open: true }], most),
      );
    expect(await count(stranger)).toBe(0);
    expect(await count(keeper)).toBe(expected(() => true).length);
    expect(await count(keeper, 10)).toBe(10);
  });
});

describe('several questions in one', () => {
  const one = under(1, town);
  const two = { waitsOn: [`host@${villages[0]}`], open: true, limit: 7 };
  const three = { ...under(2, ...villages.slice(0, 2)), states: ['asked'] };

  test('what answers more than one of them is listed once, in the one order, on pages without a gap', async () => {
    expect(ids(await pages(keeper, two, three))).toEqual(
      expected(
        ({ row }) =>
          row.waitsOn === two.waitsOn[0] ||
          (villages.slice(0, 2).includes(row.under[1] ?? '') && row.state === 'asked'),
      ),
    );
    expect(ids(await pages(keeper, two, one, three))).toEqual(expected(() => true));
  });

  test('and counted once', async () => {
    const asked = [one, two, three].map((question) => ({ ...question, area: club }));
    const count = await fresh.db.read(keeper, (tx) => countMattersDue(tx, asked, '2026-03-10T00:00:00Z'));
    const due = expected(({ row }) => row.due !== null && row.due < '2026-03-10');
    expect(count).toEqual({ many: expected(() => true).length, due: due.length });
  });

  test('of several areas, too', async () => {
    const elsewhere = '900002';
    const there = opening({ under: [], readers: keeper.keys, due: '2026-03-01T12:00:00.000Z' });
    await fresh.db.write({ ...writing([there]), area: elsewhere });
    const both = { areas: [club, elsewhere], keys: keeper.keys };
    const questions = both.areas.map((area) => ({ area, open: true }));
    const page = await fresh.db.read(both, (tx) => listMatters(tx, questions, { limit: 100 }));
    const here = expected(() => true);
    expect(ids(page.lines).toSorted()).toEqual([...here, there.id].toSorted());
    const dues = page.lines.map((line) => line.due ?? '~');
    expect(dues).toEqual(dues.toSorted());
    expect(ids(page.lines).slice(0, 5)).toContain(there.id);
  });
});

describe('by words', () => {
  const system = systemIn(club);
  const found = (words: string) => fresh.db.read(system, (tx) => findByWords(tx, [club], words));
  const carrying = (part: string) =>
    matters.filter(({ row }) => row.title.includes(part)).map(({ id }) => id);

  test('any characters that stand together, also one, also a part of the number', async () => {
    for (const words of ['白蚁', '蚁 1', '灯 第1', '件', '%'])
      expect((await found(words))?.toSorted(), words).toEqual(carrying(words).toSorted());
    expect(await found('000089')).toHaveLength(1);
    expect(await found('蚁白')).toEqual([]);
    for (const words of [`'"\\ & | !`, '路\\', `'`, ':*']) expect(await found(words), words).toEqual([]);
  });

  test('what was found is shown only to whoever may read it', async () => {
    const ids = (await found('白蚁'))!;
    const shown = (viewer: Viewer) => pages(viewer, { ids, open: true, limit: 5 });
    expect(ids.length).toBeGreaterThan(expected(({ row }) => row.title.includes('白蚁')).length);
    expect((await shown(keeper)).map(({ id }) => id)).toEqual(
      expected(({ row }) => row.title.includes('白蚁')),
    );
    expect(await shown({ areas: [club], keys: ['keeper@x'] })).toEqual([]);
    expect(await fresh.db.read(keeper, (tx) => findByWords(tx, [club], '白蚁'))).toEqual([]);
  });

  test('words of too many are not named but met along the list', async () => {
    expect(await found('别处')).toBeUndefined();
  });

  test('a title that changes is found as it is now', async () => {
    const matter = opening({ title: '旧名', readers: keeper.keys });
    await fresh.db.write(writing([matter]));
    await fresh.db.write(writing([following(matter, { title: '新名' })]));
    expect(await found('旧名')).toEqual([]);
    expect(await found('新名')).toEqual([matter.id]);
    await fresh.db.as(system, (tx) => retitle(tx, club, matter.id, '无名'));
    expect(await found('新名')).toEqual([]);
    expect(await found('无名')).toEqual([matter.id]);
  });
});

describe('how it is found', () => {
  const planOf = (...asked: readonly Omit<ListQuestion, 'area' | 'open'>[]): Promise<string> => {
    const questions = asked.map((question) => ({ ...question, area: club, open: true }));
    return planFor(keeper, async (tx) => void (await listMatters(tx, questions, { limit: 50 })));
  };

  async function planFor(viewer: Viewer, work: (tx: Tx) => Promise<void>): Promise<string> {
    const lines: string[] = [];
    await fresh.db.as(viewer, async (tx) => {
      const explaining: Tx = {
        async rows<Row extends object>(query: Query, values: readonly unknown[] = []) {
          const rows = await tx.rows<Row>(query, values);
          if (query.name === '') return rows;
          const text = `explain (costs off, analyze, timing off) ${executing(query, values)}`;
          const plan = await tx.rows<{ 'QUERY PLAN': string }>({ name: '', text });
          lines.push(...plan.map((row) => row['QUERY PLAN']));
          return rows;
        },
      };
      await work(explaining);
    });
    return lines.join('\n');
  }

  beforeAll(async () => {
    const { default: pg } = await import('pg');
    const owner = new pg.Client(fresh.db.access.owner);
    await owner.connect();
    await owner.query('analyze matter, matter_words');
    await owner.end();
  });

  test('a level is a range of its own partial index, without sorting and under row security', async () => {
    for (const level of [1, 2] as const) {
      const plan = await planOf({ under: { level, places: [level === 1 ? '900001102' : '900001102007'] } });
      expect(plan).toContain(`Index Scan using matter_under_${level} on matter`);
      expect(plan).toMatch(new RegExp(`Index Cond: .*under_${level} = branch.key`));
      expect(plan).toContain('app.keys');
    }
  });

  test('so is what waits on a key, and the whole area by due', async () => {
    expect(await planOf({ waitsOn: ['host@9000011027'] })).toContain(
      'Index Scan using matter_waits_on on matter',
    );
    expect(await planOf({})).toContain('Index Scan using matter_by_due on matter');
  });

  test('several questions are merged as they are read, none to its end', async () => {
    const places = Array.from({ length: 40 }, (_, nth) => `900001102${String(nth).padStart(3, '0')}`);
    const plan = await planOf({ under: { level: 2, places } }, { waitsOn: ['host@9000011027'] }, {});
    expect(plan).not.toContain('Seq Scan on matter');
    expect(plan).toContain('Index Scan using matter_by_due on matter');
  });

  test('two characters are found by their index, under row security', async () => {
    const plan = await planFor(systemIn(club), async (tx) => void (await findByWords(tx, [club], '白蚁')));
    expect(plan).toContain('Bitmap Index Scan on matter_words_by_grams');
    expect(plan).toContain('app.keys');
    const lines = await planOf({ ids: matters.slice(0, 30).map(({ id }) => id) });
    expect(lines).toContain('matter_pkey');
  });
});
