import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDemonstration } from '#database/demonstrations.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import type { Answer } from './command.ts';
import { runCommand } from './run-command.ts';

const PLACE = '450481100007';
let fresh: FreshDatabase;
let folder = '';
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jingwei-appoint-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await fresh.close();
});

/** As on the command line, over a PostgreSQL of one's own. */
async function jingwei(line: string, env: Record<string, string> = {}): Promise<Answer> {
  const { setup } = fresh.db.access;
  const url = `postgres://${setup.user}@/${setup.database}?host=${encodeURIComponent(String(setup.host))}&port=${setup.port}`;
  const settings = { LANG: 'en_GB.UTF-8', DATABASE_URL: url, JINGWEI_HOME: folder, JINGWEI_SECRET: 'test' };
  const given = runCommand(line.split(' '), { ...settings, ...env }, '2026-03-02');
  if (typeof given !== 'function') throw new Error('it does not open the data');
  return given();
}

test('jingwei appoint appoints a line and a file, says it in JSON too, and lists who holds what', async () => {
  expect((await jingwei('people list')).says).toBe('Nobody holds a post yet.');
  const line = `appoint --name 林组织 --phone 13900001001 --role organiser --seat 450481 --by 王主任`;
  expect(await jingwei(line)).toMatchObject({ code: 0, says: expect.stringMatching(/^appointed 林组织: /) });
  expect(await jingwei(line)).toMatchObject({ code: 0, says: expect.stringMatching(/^so already 林组织: /) });
  const file = join(folder, 'people.csv');
  writeFileSync(file, `name,phone,role,seat\n陈敏,13900001002,desk,${PLACE}\n`);
  const told = JSON.parse((await jingwei(`appoint ${file} --json`)).says) as object;
  expect(told).toMatchObject({ ok: true, rows: [{ line: 2, is: 'appointed', role: 'desk', seat: PLACE }] });
  const { people } = JSON.parse((await jingwei('people list --json')).says) as { people: object[] };
  expect(people).toMatchObject([
    { name: '林组织', phone: '139****1001', role: 'organiser', seat: '450481', until: null },
    { name: '陈敏', phone: '139****1002', role: 'desk', seat: PLACE, until: null },
  ]);
  const end = `appoint --end 2099-01-01 --phone 13900001002 --role desk --seat ${PLACE}`;
  expect((await jingwei(end)).says).toMatch(/^ended 陈敏: .*–2099-01-01$/);
});

test('its exit codes tell wrong rows from wrong use and from a database that is away', async () => {
  const file = join(folder, 'wrong.csv');
  writeFileSync(file, `name,phone,role,seat\n陈敏,13900001009,king,${PLACE}\n`);
  const wrong = await jingwei(`appoint ${file}`);
  expect([wrong.code, wrong.says]).toEqual([1, '']);
  expect(wrong.complains).toMatch(
    /^line 2: This city has no role “king”.*\n1 thing is wrong; nothing was written\.$/s,
  );
  expect(JSON.parse((await jingwei(`appoint ${file} --json`)).says)).toMatchObject({
    ok: false,
    problems: [{ line: 2, field: 'role', words: { zh: expect.stringContaining('king') } }],
  });
  for (const line of [
    'appoint',
    `appoint ${file} --name x`,
    `appoint ${file} ${file}`,
    `appoint ${file} --end soon`,
  ])
    expect((await jingwei(line)).code, line).toBe(2);
  expect((await jingwei(`appoint ${folder}/gone.csv`)).code).toBe(2);
  const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  expect((await jingwei('people list', away)).code).toBe(3);
});

test('jingwei acting end sets the day once', async () => {
  const end = (more: string): Promise<Answer> =>
    jingwei(`acting end 450481-coordination-office --created 450481-street-1 ${more}`);
  expect((await end('--level street')).code).toBe(2);
  expect(await end('--level street --since 2026-12-01')).toMatchObject({
    code: 0,
    says: expect.stringContaining('2026-12-01'),
  });
  expect(await end('--level street --since 2027-01-01')).toMatchObject({
    code: 1,
    complains: expect.stringContaining('is set already: 2026-12-01'),
  });
  expect(
    (await jingwei('acting end 450481-fire --created x --level street --since 2027-01-01')).complains,
  ).toContain('does not act');
});

test('a demonstration takes no real people', async () => {
  await fresh.db.local((tx) =>
    beginDemonstration(tx, { pack: 'guilin', seed: 1, endsAt: '2026-03-02T01:00:00.000Z' }),
  );
  const line = 'appoint --name 真人 --phone 13900001003 --role organiser --seat 450304';
  expect(await jingwei(line, { JINGWEI_PACK: 'guilin' })).toMatchObject({
    code: 1,
    complains: expect.stringContaining('demonstration'),
  });
});
