import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '#database/connect.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { secretOf } from '../secret.ts';
import { startServer, type Server } from '../start.ts';
import { addMember, giveToken } from '../testing/cast.ts';
import { Client } from '../testing/client.ts';

const PLACE = '450481100007';
const AREA = '450481';
let fresh: FreshDatabase;
let second: Database;
let servers: readonly [Server, Server];

async function start(db: Database): Promise<Server> {
  const started = await startServer({
    db,
    pack: 'cenxi',
    demo: false,
    secret: secretOf(Buffer.from('one for all')),
    codes: { send: () => Promise.resolve() },
    logger: pino({ level: 'error' }),
    now: Date.now,
    listen: { host: '127.0.0.1', port: 0 },
  });
  if (started.kind !== 'started') throw new Error('it does not start');
  return started.server;
}

beforeAll(async () => {
  fresh = await freshDatabase();
  second = new Database(fresh.db.access, { app: 4, writing: 2 });
  servers = [await start(fresh.db), await start(second)];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await second.end();
  await fresh.close();
});

/** What somebody hears at a server: ids of matters, and `again` for “look at everything again”. */
async function listenAt(server: Server, person: string) {
  const stopping = new AbortController();
  const headers = { authorization: `Bearer ${await giveToken(server.at, AREA, person)}` };
  const response = await fetch(`${server.url}/api/v1/events`, { headers, signal: stopping.signal });
  const heard: string[] = [];
  const reading = (async () => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()))
      heard.push(
        ...[...chunk.matchAll(/event: look-again|"matter":"([\w-]+)"/g)].map((match) => match[1] ?? 'again'),
      );
  })().catch(() => undefined);
  return { heard, stop: () => (stopping.abort(), reading) };
}

test('browsers of every process hear what was written in one, each only what is theirs', async () => {
  const [one, other] = servers;
  const join = (name: string, posts: readonly string[]) => addMember(one.at, AREA, { name, posts });
  const resident = await join('李秀英', []);
  const desk = await listenAt(other, await join('陈敏', [`desk@${PLACE}`]));
  const neighbour = await listenAt(other, await join('王五', []));
  const asResident = new Client(one.app, resident, await giveToken(one.at, AREA, resident));
  const { id } = await asResident.open('whistle', { what: '路灯不亮', place: PLACE });
  await expect.poll(() => desk.heard.filter((what) => what !== 'again')).toEqual([id]);
  const more: string[] = [];
  for (let nth = 0; nth < 5; nth += 1)
    more.push((await asResident.open('whistle', { what: `第 ${nth} 盏灯`, place: PLACE })).id);
  await expect.poll(() => more.every((one) => desk.heard.includes(one))).toBe(true);
  expect(neighbour.heard.filter((what) => what !== 'again')).toEqual([]);
  await Promise.all([desk.stop(), neighbour.stop()]);
});

test('after its connection was cut a process says to look again, and hears on', async () => {
  const [one, other] = servers;
  const person = await addMember(one.at, AREA, { name: '黄伟', posts: [`desk@${PLACE}`] });
  const ear = await listenAt(other, person);
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'
    and usename = current_user and datname = current_database()`;
  await fresh.db.local((tx) => tx.rows({ name: 'cut-listeners', text: cut }));
  await expect.poll(() => ear.heard, { timeout: 5_000 }).toContain('again');
  const asDesk = new Client(one.app, person, await giveToken(one.at, AREA, person));
  const { id } = await asDesk.open('whistle', { what: '又一盏灯', place: PLACE });
  await expect.poll(() => ear.heard, { timeout: 5_000 }).toContain(id);
  await ear.stop();
});

test('tries are counted together', async () => {
  const [one, other] = servers;
  const statuses: number[] = [];
  for (let nth = 0; nth < 12; nth += 1) {
    const nobody = new Client((nth % 2 === 0 ? one : other).app, '', undefined);
    const phone = `139000020${String(nth).padStart(2, '0')}`;
    statuses.push((await nobody.send('POST', '/sign-in-codes', { phone })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 204), 429, 429]);
});
