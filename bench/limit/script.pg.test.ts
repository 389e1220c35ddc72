import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { club, following, host, opening, writing } from '#database/testing/sample-writes.ts';
import type { Write } from '#database/write.ts';
import { changesBetween } from './changes.ts';
import { readTables, rowsOf } from './rows.ts';
import { asOneStatement, asSeparateStatements, statementsPerAct, type Specimen } from './script.ts';

let fresh: FreshDatabase;
let client: pg.Client;
let specimen: Specimen;

beforeAll(async () => {
  fresh = await freshDatabase();
  client = new pg.Client(fresh.db.access.setup);
  await client.connect();
  specimen = await liveTea();
});

afterAll(async () => {
  await client.end();
  await fresh.close();
});

/** Asked for, then poured: with a clock that goes and one that comes, a notice, and an answer to each request. */
async function liveTea(): Promise<Specimen> {
  const due = '2026-03-03T01:00:00.000Z';
  const clock = (name: string) => ({ name, state: name, due, pausedAt: null, lateAt: null });
  const asked = opening(
    { title: "tea: 'strong' \\ hot" },
    { clocks: [clock('asked')], number: { series: '茶', year: 2026 } },
  );
  const poured = following(asked, { state: 'poured' }, { clocks: [clock('poured')], clocksGone: ['asked'] });
  const notice = {
    id: '018f0000-0000-7000-8000-000000000001',
    toKey: host,
    matter: asked.id,
    kind: 'tea',
    params: {},
    at: due,
  };
  const command = (key: string) => ({
    key: `me/${key}`,
    person: null,
    requestHash: 'ab'.repeat(32),
    status: 200,
    response: {},
  });
  const writes: { key: string; write: Write }[] = [
    { key: 'first-key', write: writing([asked], { notices: [notice], command: command('first-key') }) },
    { key: 'second-key', write: writing([poured], { command: command('second-key') }) },
  ];
  const tables = await readTables(client);
  let before = await rowsOf(client, tables, asked.id, 'no-key');
  const acts: Specimen['acts'][number][] = [];
  for (const { key, write } of writes) {
    expect((await fresh.db.write(write)).kind).toBe('written');
    const after = await rowsOf(client, tables, asked.id, key);
    const changes = changesBetween(before, after).filter(
      ({ kind, table }) => kind !== 'gone' || table.name !== 'command',
    );
    acts.push({ key, changes });
    before = after;
  }
  return { matter: asked.id, acts };
}

test('an act’s writes are told table by table', () => {
  const told = specimen.acts.map(({ changes }) => changes.map(({ kind, table }) => `${table.name} ${kind}`));
  expect(told).toEqual([
    [
      'counter added',
      'matter added',
      'act added',
      'clock added',
      'command added',
      'matter_words added',
      'notice added',
    ],
    ['matter changed', 'act added', 'clock added', 'command added', 'clock gone'],
  ]);
  expect(statementsPerAct(specimen)).toBe(6);
});

test.each([
  ['one statement', asOneStatement],
  ['separate statements', asSeparateStatements],
])('pgbench’s copy of the life in %s leaves what the life left', async (_, toScript) => {
  const id = await play(toScript(specimen));
  const of = async (matter: string) => ({
    matter: await one(
      'select number, state, seq, title, readers, snapshot from matter where id = $1',
      matter,
    ),
    acts: await one(
      `select jsonb_agg(to_jsonb(a) - 'id' - 'matter' order by seq) as acts from act a where matter = $1`,
      matter,
    ),
    clocks: await one(
      `select jsonb_agg(to_jsonb(c) - 'matter') as clocks from clock c where matter = $1`,
      matter,
    ),
    notices: await one(
      `select jsonb_agg(to_jsonb(n) - 'matter' - 'id') as notices from notice n where matter = $1`,
      matter,
    ),
  });
  const copy = await of(id);
  const original = await of(specimen.matter);
  expect(copy.matter['number']).toMatch(/^茶-2026-\d{6}$/);
  expect(copy.matter['number']).not.toBe(original.matter['number']);
  expect({ ...copy, matter: { ...copy.matter, number: null } }).toEqual({
    ...original,
    matter: { ...original.matter, number: null },
  });
});

async function one(sql: string, matter: string): Promise<Record<string, unknown>> {
  return (await client.query<Record<string, unknown>>(sql, [matter])).rows[0] ?? {};
}

/** What pgbench does with a script: variables filled in, `\gset` keeping the columns of the one row. */
async function play(script: string): Promise<string> {
  const app = new pg.Client({ ...fresh.db.access.app, options: `-c app.areas=${club} -c app.keys=system` });
  await app.connect();
  const variables: Record<string, string> = {};
  try {
    for (const [, statement = '', end] of script.matchAll(/([^;]*?)\s*(\\gset|;)/g)) {
      const filled = statement.replaceAll(/(?<!:):([a-z_]+)/g, (_, name: string) => `'${variables[name]}'`);
      const { rows } = await app.query<Record<string, unknown>>(filled);
      if (end === '\\gset')
        for (const [name, value] of Object.entries(rows[0] ?? {})) variables[name] = String(value);
    }
  } finally {
    await app.end();
  }
  return variables['id'] ?? '';
}
