import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemIn, type Tx, type Viewer } from './connect.ts';
import { countMatters, listMatters, type ListQuestion } from './matter-lists.ts';
import type { MatterLine } from './matters.ts';
import { freshDatabase, type FreshDatabase } from './testing/fresh-database.ts';
import { club, opening, writing } from './testing/sample-writes.ts';
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
    insert into matter (area, id, mechanism, version, pack, state, open, title, under_1, under_2, waits_on, due, seq, head,
      opened_at, changed_at, readers, snapshot)
    select '${club}', gen_random_uuid(), 'tea', 1, 'club', 'asked', true, '别处', '900001102', '900001102' || lpad((n % 300)::text, 3, '0'),
      'host@900001102' || n % 300, timestamptz '2026-02-01' + n * interval '1 minute', 1, '\\x00', now(), now(),
      array['keeper@900001102'], '{}'
    from generate_series(1, ${many}) as n`;
}

async function pages(viewer: Viewer, question: Omit<ListQuestion, 'area' | 'cursor'>): Promise<MatterLine[]> {
  const lines: MatterLine[] = [];
  let cursor: ListQuestion['cursor'];
  do {
    const page = await fresh.db.read(viewer, (tx) =>
      listMatters(tx, { ...question, area: club, ...(cursor && { cursor }) }),
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

const ids = (lines: readonly MatterLine[]) => lines.map((line) => line.id);
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
      fresh.db.read(viewer, (tx) => countMatters(tx, { area: club, ...under(1, town) }, most));
    expect(await count(stranger)).toBe(0);
    expect(await count(keeper)).toBe(expected(() => true).length);
    expect(await count(keeper, 10)).toBe(10);
  });
});

describe('how it is found', () => {
  /** The plan of a list as the keeper would get it. */
  async function planOf(question: Omit<ListQuestion, 'area' | 'limit' | 'open'>): Promise<string> {
    const lines: string[] = [];
    await fresh.db.as(keeper, async (tx) => {
      const explaining: Tx = {
        async rows(query, values) {
          const text = `explain ${query.text}`;
          const rows = await tx.rows<{ 'QUERY PLAN': string }>(
            { name: `explain-${query.name}`, text },
            values,
          );
          lines.push(...rows.map((row) => row['QUERY PLAN']));
          return [];
        },
      };
      await listMatters(explaining, { ...question, area: club, open: true, limit: 50 });
    });
    return lines.join('\n');
  }

  beforeAll(async () => {
    const { default: pg } = await import('pg');
    const owner = new pg.Client(fresh.db.access.owner);
    await owner.connect();
    await owner.query('analyze matter');
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
});
