/** kill -9 in the middle of two hundred acts: what was acknowledged is there once, what was not is there once after asking again. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChainFault } from '#core/record/chain.ts';
import { actsOf } from '#database/acts.ts';
import { systemIn, type Database } from '#database/connect.ts';
import { childrenOf, findMatter } from '#database/matters.ts';
import { savePosts } from '#database/posts.ts';
import { toRecorded } from '#server/matters/record-acts.ts';
import { PatientClient } from './patient-client.ts';
import { freePort, ServerProcess } from './server-process.ts';

const AREA = '450481';
const PLACE = '450481100007';
const OFFICES = ['450481-urban-management', '450481-housing'];
const WORKERS = 12;
const RESIDENTS = 8;
const MATTERS_EACH = 5;

interface Lived {
  readonly id: string;
  readonly number: string;
  /** Acknowledged steps, in order. */
  readonly steps: string[];
}

let server: ServerProcess;
let db: Database;
let desk: PatientClient;
let residents: PatientClient[];
const lives: Lived[] = [];
let acknowledged = 0;
const awaited: { at: number; tell: () => void }[] = [];

const reached = (at: number): Promise<void> => new Promise((tell) => awaited.push({ at, tell }));
function acknowledge(): void {
  acknowledged += 1;
  for (const { tell } of awaited.filter((one) => one.at === acknowledged)) tell();
}

beforeAll(async () => {
  server = new ServerProcess(await freePort());
  await server.start();
  const tokens: string[] = [];
  for (let nth = 0; nth <= RESIDENTS; nth += 1) tokens.push(await server.signIn(`1390000000${nth}`));
  const clients = tokens.map((token) => new PatientClient(server.url, token));
  [desk, residents] = [clients[0]!, clients.slice(1)];
  const me = await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${tokens[0]}` } });
  await appoint(((await me.json()) as { id: string }).id);
}, 60_000);
afterAll(() => server.clear(), 60_000);

async function appoint(person: string): Promise<void> {
  const post = { role: 'desk', seat: PLACE, since: '2020-01-01', until: null };
  const setup = server.open();
  await setup.as(systemIn(AREA), (tx) => savePosts(tx, [{ area: AREA, id: randomUUID(), person, ...post }]));
  await setup.end();
}

async function live(worker: number, nth: number): Promise<void> {
  const resident = residents[worker % RESIDENTS]!;
  const key = (step: string): string => `${worker}-${nth}-${step}`;
  const facts = { what: `第${worker}人的第${nth}件`, place: PLACE };
  const { body } = await resident.post('/matters', key('open'), { mechanism: 'whistle', facts });
  acknowledge();
  const lived: Lived = { id: body.id, number: body.number, steps: ['open'] };
  lives.push(lived);
  const take = async (who: PatientClient, step: string, given: object): Promise<void> => {
    await who.post(`/matters/${body.id}/acts`, key(step), { step, facts: given });
    acknowledge();
    lived.steps.push(step);
  };
  if (nth === 2) {
    await take(desk, 'call', { called: [OFFICES[0]] });
    await take(desk, 'call-more', { called: [OFFICES[1]] });
    return;
  }
  await take(desk, 'answer', {});
  await take(desk, 'handle', { result: '办好了' });
  await take(resident, 'solved', {});
}

test('two hundred acts survive the death of the server, of PostgreSQL and of both, each once', async () => {
  const working = Promise.all(
    Array.from({ length: WORKERS }, async (_, worker) => {
      for (let nth = 0; nth < MATTERS_EACH; nth += 1) await live(worker, nth);
    }),
  );
  const knocking = (async () => {
    await reached(60);
    await server.kill();
    await server.start();
    await reached(150);
    await server.killPostgres();
    await reached(190);
    await Promise.all([server.kill(), server.killPostgres()]);
    await server.start();
  })();
  await Promise.all([working, knocking]);

  const clients = [desk, ...residents];
  const unanswered = clients.reduce((sum, client) => sum + client.unanswered, 0);
  expect(acknowledged).toBe(WORKERS * (4 * (MATTERS_EACH - 1) + 3));
  expect(unanswered).toBeGreaterThan(0);
  expect(clients.flatMap((client) => client.faults)).toEqual([]);
  expect(server.unexpected).toEqual([]);

  db = server.open();
  await db.read(systemIn(AREA), async (tx) => {
    const [matters] = await tx.rows<{ wholes: number; acts: number; seqs: number }>({
      name: 'knocks-counts',
      text: `select (select count(*)::int from matter where parent is null) as wholes,
               (select count(*)::int from act) as acts, (select sum(seq)::int from matter) as seqs`,
    });
    expect(matters!.wholes).toBe(lives.length);
    expect(matters!.acts).toBe(matters!.seqs);
  });
  for (const lived of lives) await isWhole(lived);
  const numbers = lives.map((lived) => Number(lived.number.split('-').at(-1))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from(lives, (_, at) => at + 1));
  await db.end();
}, 120_000);

/** Exactly the steps that were acknowledged, an unbroken chain up to the row's head, and a part for every call. */
async function isWhole(lived: Lived): Promise<void> {
  const [row, acts, parts] = await db.read(systemIn(AREA), (tx) =>
    Promise.all([findMatter(tx, AREA, lived.id), actsOf(tx, AREA, lived.id), childrenOf(tx, AREA, lived.id)]),
  );
  expect([lived.number, acts.map((act) => act.step)]).toEqual([lived.number, lived.steps]);
  expect(findChainFault(acts.map((act) => toRecorded(AREA, lived.id, act)))).toBeUndefined();
  expect([row!.number, row!.seq, row!.head]).toEqual([lived.number, acts.length, acts.at(-1)!.hash]);
  const calls = lived.steps.filter((step) => step.startsWith('call')).length;
  expect(parts.map((part) => [part.asked, part.number, part.seq])).toEqual(
    OFFICES.slice(0, calls).map((office, at) => [office, `${lived.number}/${at + 1}`, 1]),
  );
}

test('asked to stop, it stops in order', async () => {
  expect(await server.stop()).toBe(0);
}, 30_000);
