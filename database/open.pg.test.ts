// A given PostgreSQL (DATABASE_URL): what we make there ourselves, and what we ask its administrator for.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { accessToUrl } from './access.ts';
import { getCalendar } from './calendar.ts';
import { lookOver } from './checkup.ts';
import { startCluster, type Cluster } from './cluster/cluster.ts';
import { systemIn } from './connect.ts';
import { findMatter } from './matters.ts';
import { openDatabase, type Opened } from './open.ts';
import { club, opening, writing } from './testing/sample-writes.ts';

let home: string;
let cluster: Cluster;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jingwei-open-'));
  cluster = await startCluster({ home });
  await administer(
    'create role clerk login',
    'create role maker login createrole',
    'create database city owner maker',
  );
});
afterAll(async () => {
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
});

async function administer(...statements: string[]): Promise<void> {
  const client = new pg.Client({
    host: cluster.host,
    port: cluster.port,
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const urlOf = (role: string, database: string) =>
  `postgresql://${role}@/${database}?host=${encodeURIComponent(cluster.host)}&port=${cluster.port}`;
const open = (url: string) => openDatabase({ home: join(home, 'unused'), url });

async function opened(url: string): Promise<Extract<Opened, { kind: 'open' }>> {
  const result = await open(url);
  if (result.kind === 'trouble') throw new Error(result.trouble.en);
  return result;
}

test('a user who may not make roles is told what to run', async () => {
  const result = await open(urlOf('clerk', 'city'));
  expect(result).toMatchObject({ kind: 'trouble', trouble: { kind: 'not-permitted' } });
  expect(result.kind === 'trouble' && result.trouble.zh).toContain('create role jingwei_app');
});

test('an address nobody answers at is said plainly', async () => {
  const result = await open('postgresql://somebody@127.0.0.1:1/city');
  expect(result).toMatchObject({ kind: 'trouble', trouble: { kind: 'unreachable' } });
});

test('a user who may make roles, and is no superuser, opens, writes and reads under row security', async () => {
  const first = await opened(urlOf('maker', 'city'));
  expect(first.applied.length).toBeGreaterThan(3);
  expect(first.where).toBe('given');
  const matter = opening();
  expect(await first.db.write(writing([matter]))).toMatchObject({ kind: 'written' });
  expect(await first.db.read(systemIn(club), (tx) => findMatter(tx, club, matter.id))).toBeDefined();
  expect(await first.db.local((tx) => findMatter(tx, club, matter.id))).toBeUndefined();
  const who = await first.db.local((tx) => tx.rows({ name: 'who', text: 'select current_user as name' }));
  expect(who).toEqual([{ name: 'jingwei_app' }]);
  await expect(first.db.public((tx) => findMatter(tx, club, matter.id))).rejects.toMatchObject({
    code: '42501',
  });
  await first.stop();
  const second = await opened(urlOf('maker', 'city'));
  expect(second.applied).toEqual([]);
  await second.stop();
});

test('after the administrator ran those words, an ordinary user opens too', async () => {
  await administer('create database town', 'grant jingwei_owner, jingwei_app, jingwei_public to clerk');
  const url = urlOf('clerk', 'town');
  const refused = await open(url);
  const words = refused.kind === 'trouble' ? refused.trouble.en.split('\n').slice(1).join('\n') : '';
  await administerIn('town', words);
  const result = await opened(url);
  expect(
    await result.db.write(writing([opening({}, { number: { series: '镇', year: 2026 } })])),
  ).toMatchObject({
    kind: 'written',
  });
  await result.stop();
});

async function administerIn(database: string, sql: string): Promise<void> {
  const client = new pg.Client({ host: cluster.host, port: cluster.port, user: 'postgres', database });
  await client.connect();
  // The roles are there already: what is left of the words are the grants.
  for (const statement of sql
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith('grant'))) {
    await client.query(statement);
  }
  await client.end();
}

test('what fails leaves nothing of its values in the log where our user may say so, and the look over says where not', async () => {
  const url = urlOf('maker', 'city');
  const fail = async (word: string): Promise<string> => {
    const { db, ...held } = await opened(url);
    const text = `insert into attempt (what, who, since, tries) values ($1, '', now(), 1)`;
    const insert = () => db.local((tx) => tx.rows({ name: 'attempt-fail', text }, [word]));
    await insert();
    await expect(insert()).rejects.toMatchObject({ code: '23505' });
    await held.stop();
    return readFileSync(join(home, 'postgres.log'), 'utf8');
  };
  await administer(
    'alter database city set log_min_error_statement = error',
    "alter database city set log_error_verbosity = 'default'",
  );
  expect(await fail('苦丁')).toContain('苦丁');
  const talkative = ['log_min_error_statement', 'log_error_verbosity'];
  expect(await lookOver(accessToUrl(url))).toMatchObject({ talkative });
  await administer(`grant set on parameter ${talkative.join(', ')} to maker`);
  expect(await fail('毛尖')).not.toContain('毛尖');
  expect(await lookOver(accessToUrl(url))).toMatchObject({ talkative: [] });
});

test('the calendar is there when the database opens, and says how far it is published', async () => {
  const { db, ...held } = await opened(urlOf('maker', 'city'));
  const { days, publishedThrough } = await db.local((tx) => getCalendar(tx, '2026-02-14', '2027-01-01'));
  expect(publishedThrough).toBe('2026-12-31');
  expect(days[0]).toEqual({
    day: '2026-02-14',
    kind: 'workday',
    zh: '春节调休上班',
    en: 'Make-up workday for Spring Festival',
  });
  expect(days.find(({ day }) => day === '2026-02-17')?.kind).toBe('holiday');
  expect(days.find(({ day }) => day === '2026-03-07')?.kind).toBe('rest');
  expect(days.at(-1)?.day).toBe('2026-12-31');
  await held.stop();
});

test('a write is not lost when every connection is cut under it, and not done twice', async () => {
  const { db, ...held } = await opened(urlOf('maker', 'city'));
  const matters = Array.from({ length: 60 }, () => opening({}, { number: { series: '断线', year: 2026 } }));
  const writes = Promise.all(
    matters.map((matter) => db.write(writing([matter], { command: commandOf(matter.id) }))),
  );
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'city'`;
  for (let round = 0; round < 5; round++) await administer(cut);
  expect(new Set((await writes).map((end) => end.kind))).not.toContain('lost');
  const query = {
    name: 'numbers',
    text: `select number from matter where area = $1 and number like '断线%' order by 1`,
  };
  const numbers = await db.read(systemIn(club), (tx) => tx.rows<{ number: string }>(query, [club]));
  expect(numbers.map(({ number }) => number)).toEqual(
    matters.map((_, nth) => `断线-2026-${String(nth + 1).padStart(6, '0')}`),
  );
  await held.stop();
});

test('PostgreSQL killed in the middle of two hundred writes: each is there once, none twice, no number is missing', async () => {
  const own = join(home, 'own');
  const result = await openDatabase({ home: own });
  if (result.kind === 'trouble') throw new Error(result.trouble.en);
  const { db } = result;
  const number = { series: '断电', year: 2026 };
  const matters = Array.from({ length: 200 }, () => opening({}, { number }));
  let answered = 0;
  const writes = matters.map(async (matter) => {
    const end = await db.write(writing([matter], { command: commandOf(matter.id) }));
    answered++;
    return end.kind;
  });
  await vi.waitUntil(() => answered > 20, { interval: 1 });
  process.kill(
    Number(readFileSync(join(own, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
  const kinds = await Promise.all(writes);
  expect(answered).toBe(200);
  expect(kinds).not.toContain('lost');
  const query = { name: 'numbers', text: 'select number from matter where area = $1 order by number' };
  const numbers = await db.read(systemIn(club), (tx) => tx.rows<{ number: string }>(query, [club]));
  expect(numbers.map((row) => row.number)).toEqual(
    matters.map((_, nth) => `断电-2026-${String(nth + 1).padStart(6, '0')}`),
  );
  const acts = { name: 'acts', text: 'select count(*)::int as many from act where area = $1' };
  expect(await db.read(systemIn(club), (tx) => tx.rows(acts, [club]))).toEqual([{ many: 200 }]);
  await result.stop();
});

function commandOf(key: string) {
  return { key: `${key}-${v7()}`, person: null, requestHash: 'ab', status: 201, response: null };
}
