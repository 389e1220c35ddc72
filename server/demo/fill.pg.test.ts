import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invariant } from '#core/invariant.ts';
import type { MatterList, Me, Persona, WorkList } from '#core/contract/api.ts';
import { evolveAll } from '#core/engine/evolve.ts';
import { findChainFault } from '#core/record/chain.ts';
import { actsOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { everyMatter } from '#database/demonstrations.ts';
import { findMatters, type Matter as MatterRow } from '#database/matters.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { toAct, toRecorded } from '../matters/record-acts.ts';
import { secretOf } from '../secret.ts';
import { startServer, type Server } from '../start.ts';
import { Client } from '../testing/client.ts';

import type { Telling } from './fill.ts';
import { readInvented } from './invented.ts';
import { LifePlayer } from './life-player.ts';
import { digestOf } from './testing/digest.ts';
import { tableStage } from './testing/table-stage.ts';

const FRIDAY_AFTERNOON = Date.parse('2026-03-27T15:20:00+08:00');

async function start(fresh: FreshDatabase, pack: string, filling?: Telling, demo = true): Promise<Server> {
  const started = await startServer({
    db: fresh.db,
    pack,
    demo,
    ...(filling ? { filling } : {}),
    secret: secretOf(Buffer.from('test')),
    codes: { send: () => Promise.resolve() },
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'fatal' }),
    now: () => FRIDAY_AFTERNOON,
  });
  invariant(started.kind === 'started', `${pack} starts`);
  return started.server;
}

async function rowsOf({ at }: Server): Promise<MatterRow[]> {
  const { areas } = at.cities.running.pack;
  const rows = await Promise.all(
    areas.map((area) =>
      at.db.read(systemIn(area), async (tx) => findMatters(tx, area, await everyMatter(tx, area))),
    ),
  );
  return rows.flat();
}

/** The same life on a tabletop: what the database must come to, matter by matter and act by act. */
async function onTheTable({ at }: Server, pack: string): Promise<string> {
  const city = at.cities.running;
  const { people, life } = readInvented(pack, city);
  const scenery = { pack: city.pack, ground: city.ground, calendar: at.calendar, people };
  const stage = tableStage(scenery, life!);
  await new LifePlayer(life!, stage, scenery, FRIDAY_AFTERNOON).play();
  return digestOf(stage);
}

async function inTheDatabase(server: Server): Promise<string> {
  const rows = await rowsOf(server);
  const matters = new Map(
    rows.map((row) => {
      const { mechanism, state, seq } = row;
      return [
        row.id,
        { number: row.number, at: Date.parse(row.changedAt), matter: { mechanism, state, seq } },
      ];
    }),
  );
  return digestOf({ matters } as unknown as Parameters<typeof digestOf>[0]);
}

describe('a first start in Cenxi', () => {
  let fresh: FreshDatabase;
  let server: Server;
  const told: number[] = [];
  beforeAll(async () => {
    fresh = await freshDatabase();
    server = await start(fresh, 'cenxi', (share) => void told.push(share));
  });
  afterAll(async () => {
    await server.stop();
    await fresh.close();
  });

  const signIn = async (persona: string): Promise<Client> => {
    const nobody = new Client(server.app, '', undefined);
    const { status, body } = await nobody.send<{ token: string }>('POST', '/sessions', { persona });
    expect(status).toBe(201);
    return new Client(server.app, persona, body.token);
  };

  test('lives five weeks in seconds, is refused nothing and tells how far it is', () => {
    const { filled } = server;
    expect(filled?.refused).toEqual([]);
    expect(filled?.matters).toBeGreaterThan(200);
    expect(filled?.acts).toBeGreaterThan(1000);
    expect(filled?.ms).toBeLessThan(60_000);
    expect(told.length).toBeGreaterThan(100);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test('comes to exactly what the tabletop comes to: same numbers, states and acts', async () => {
    expect(await inTheDatabase(server)).toBe(await onTheTable(server, 'cenxi'));
  });

  test('every chain verifies, and the acts alone give the matter that is stored', async () => {
    const rows = await rowsOf(server);
    expect(rows.length).toBe(server.filled?.matters);
    for (const row of rows) {
      const acts = await server.at.db.read(systemIn(row.area), (tx) => actsOf(tx, row.area, row.id));
      expect(acts).toHaveLength(row.seq);
      expect(findChainFault(acts.map((act) => toRecorded(row.area, row.id, act)))).toBeUndefined();
      expect(acts.at(-1)?.hash).toBe(row.head);
      expect(evolveAll(acts.map((act) => toAct(row.id, act)))).toEqual(row.snapshot);
    }
  });

  test('numbers have no gap', async () => {
    const rows = await rowsOf(server);
    const numbers = rows.filter((row) => row.parent === null).map((row) => Number(row.number?.slice(-6)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, nth) => nth + 1));
  });

  test('a second start finds it and adds nothing', async () => {
    const before = await inTheDatabase(server);
    const again = await start(fresh, 'cenxi', () => undefined);
    expect(again.filled).toBeUndefined();
    expect(again.at.demo).toBe(true);
    expect(await inTheDatabase(again)).toBe(before);
    await again.stop();
  });

  test('shows whom one may sign in as, and every one of them finds something to do', async () => {
    const { body: personas } = await new Client(server.app, '', undefined).get<Persona[]>('/demo/personas');
    expect(personas.length).toBeGreaterThanOrEqual(15);
    expect(personas.find(({ id }) => id === 'secretary-li')?.posts).toHaveLength(3);
    for (const { id, about, home } of personas) {
      expect(about.en.length).toBeGreaterThan(20);
      expect(home).toMatch(/^\/[a-z]*$/);
      const client = await signIn(id);
      const me = await client.get<Me>('/me');
      expect(me.status).toBe(200);
      expect(me.body.demo).toBe(true);
      for (const list of ['waiting', 'i-wait', 'due', 'all'])
        expect((await client.get<WorkList>(`/work?list=${list}`)).status, `${id} ${list}`).toBe(200);
    }
  });

  test('the first screens are worth opening', async () => {
    const waiting = async (persona: string): Promise<string[]> => {
      const { rows } = await (await signIn(persona)).work('waiting');
      return rows.map((row) => row.state.name);
    };
    expect(await waiting('grandpa-li')).toEqual(['handled']);
    const secretary = await (await signIn('secretary-li')).work('waiting');
    expect(secretary.rows.length).toBeGreaterThanOrEqual(8);
    const late = secretary.rows.filter((row) => row.state.name === 'whistled' && row.clock?.late);
    expect(late).toHaveLength(1);
    expect(new Set(await waiting('desk-mo'))).toEqual(new Set(['asked', 'coming', 'arrived']));
    expect((await waiting('literate-gan')).length).toBeGreaterThan(0);
    expect(await waiting('mediator-xie')).toContain('visit-due');
  });

  test('a volunteer who is kin to a party reads other disputes, and nothing of that one', async () => {
    const [kin, colleague, aunt] = [
      await signIn('volunteer-ouyang'),
      await signIn('literate-gan'),
      await signIn('party-wu'),
    ];
    const mine = (await aunt.get<MatterList>('/matters?mine=true&mechanism=mediation')).body.rows;
    const { rows } = (await colleague.get<MatterList>('/matters?mechanism=mediation&limit=100')).body;
    const shared = mine.filter((one) => rows.some((row) => row.id === one.id));
    expect(shared.length).toBeGreaterThan(0);
    for (const { id } of shared) {
      expect((await kin.get(`/matters/${id}`)).status).toBe(404);
      expect((await kin.tryAct(id, 'hold', { 'session-note': '自家人' })).body.kind).toBe(
        'related-to-a-party',
      );
    }
    const read = (await kin.get<MatterList>('/matters?mechanism=mediation&limit=100')).body.rows;
    expect(read.map(({ id }) => id).toSorted()).toEqual(
      rows
        .map(({ id }) => id)
        .filter((id) => !mine.some((one) => one.id === id))
        .toSorted(),
    );
  });

  test('photos that were handed in can be seen by those who handle them', async () => {
    const desk = await signIn('desk-chen');
    const { rows } = await desk.work('waiting');
    const views = await Promise.all(rows.map(({ id }) => desk.see(id)));
    const [photo] = views.flatMap((view) => view.values.flatMap((value) => value.photos ?? []));
    invariant(photo, 'somebody handed in a photo');
    const { status, headers } = await desk.get(photo.thumb.replace(/^\/api\/v1/, ''));
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
  });
});

describe('a first start that is cut short', () => {
  test('goes on where it stopped and comes to the same end', async () => {
    const fresh = await freshDatabase();
    const cut =
      (at: number): Telling =>
      (share) => {
        if (share > at) throw new Error('killed');
      };
    await expect(start(fresh, 'shanwei', cut(0.4))).rejects.toThrow('killed');
    await expect(start(fresh, 'shanwei', cut(0.8))).rejects.toThrow('killed');
    const server = await start(fresh, 'shanwei', () => undefined);
    expect(server.filled?.refused).toEqual([]);
    expect(await inTheDatabase(server)).toBe(await onTheTable(server, 'shanwei'));
    const { areas } = server.at.cities.running.pack;
    const photos = await server.at.db.read(systemIn(...areas), (tx) =>
      tx.rows({ name: 'test-photos-left', text: 'select id from photo where matter is null' }),
    );
    expect(photos).toEqual([]);
    await server.stop();
    await fresh.close();
  });
});

describe('where real people are', () => {
  test('nobody can sign in as somebody invented, and nothing is added', async () => {
    const fresh = await freshDatabase();
    const real = await start(fresh, 'cenxi', undefined, false);
    const { status } = await new Client(real.app, '', undefined).get('/demo/personas');
    expect(status).toBe(404);
    await real.at.db.as(systemIn('450481'), (tx) =>
      tx.rows({
        name: 'test-real-person',
        text: `insert into person (area, id, name, created_at) values ('450481', '01900000-0000-7000-8000-000000000001', '某人', now())`,
      }),
    );
    await real.stop();
    const again = await start(fresh, 'cenxi', () => undefined);
    expect(again.at.demo).toBe(false);
    expect(again.filled).toBeUndefined();
    const nobody = new Client(again.app, '', undefined);
    expect((await nobody.get('/demo/personas')).status).toBe(404);
    expect((await nobody.send('POST', '/sessions', { persona: 'secretary-li' })).status).toBe(404);
    expect(await rowsOf(again)).toEqual([]);
    await again.stop();
    await fresh.close();
  });
});
