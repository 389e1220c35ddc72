/** Votes and the posts they lead to, on the real server: nothing lost, nobody left out, nothing done in silence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Me } from '#core/contract/api.ts';
import type { RollView } from '#core/contract/roll.ts';
import type { Matter } from '#core/engine/matter.ts';
import { systemIn, type Database } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import { savePosts } from '#database/posts.ts';
import type { Write } from '#database/write.ts';
import { appoint, type AppointOutcome } from '../people/appointments.ts';
import { readRows } from '../people/appointment-rows.ts';
import { addMember, giveToken } from '../testing/cast.ts';
import { city, type TestCity } from '../testing/city.ts';
import { Client } from '../testing/client.ts';
import { takeLate } from './acts.ts';

function appointAll(here: TestCity, csv: string): Promise<AppointOutcome> {
  const { secret, newId, cities } = here.at;
  const appointing = {
    db: here.db,
    secret,
    newId,
    operator: '王主任',
    city: cities.running,
    areas: cities.areas,
    now: here.now(),
  };
  return appoint(appointing, readRows('people.csv', Buffer.from(csv)).rows, null);
}

async function signIn(here: TestCity, phone: string): Promise<Client> {
  await here.pass({ minutes: 2 });
  await here.nobody().send('POST', '/sign-in-codes', { phone });
  const { code } = here.codes.at(-1)!;
  const { body } = await here.nobody().send<{ token: string }>('POST', '/sessions', { phone, code });
  const me = await new Client(here.server.app, '', body.token).get<Me>('/me');
  return new Client(here.server.app, me.body.id, body.token);
}

const postsOf = async (who: Client): Promise<string[]> =>
  (await who.get<Me>('/me')).body.posts.map(({ role, seat }) => `${role}@${seat.id}`);

describe('the keeper of the bell', () => {
  const QUARTER = '998801100001';
  let example: TestCity;
  let host: Client;
  let neighbours: Client[];
  beforeAll(async () => {
    example = await city('example');
    host = await example.as({ name: '石桥', posts: [`host@${QUARTER}`] });
    neighbours = await Promise.all(
      ['安宁', '薄荷', '晨星'].map((name) => example.as({ name, posts: [`neighbour@${QUARTER}`] })),
    );
  });
  afterAll(() => example?.close());

  async function chosen(keeper: Client): Promise<string> {
    const facts = { 'why-them': '起得早', 'term-end': '2026-09-01', place: `${QUARTER}-well` };
    const { id } = await neighbours[0]!.open('bell-keeper', { nominee: keeper.person, ...facts });
    await keeper.act(id, 'agree');
    for (const one of neighbours) await one.act(id, 'vote', { vote: 'for' });
    expect((await host.act(id, 'count')).state.name).toBe('chosen');
    return id;
  }

  test('who is handed the key holds the post, and who steps down on that very day holds it no more', async () => {
    const keeper = await example.as({ name: '早起的人' });
    const id = await chosen(keeper);
    expect((await host.act(id, 'hand-key')).state.name).toBe('keeping');
    expect(await postsOf(keeper)).toEqual([`bell-keeper@${QUARTER}`]);
    expect((await keeper.act(id, 'step-down')).outcome).toBe('served');
    expect(await postsOf(keeper)).toEqual([]);
  });

  test('who is chosen again while in office holds it for the new term, and ends both at once', async () => {
    const keeper = await example.as({ name: '又一位' });
    const { area } = example;
    const seat = QUARTER;
    const former = { area, id: example.at.newId(), person: keeper.person, role: 'bell-keeper', seat };
    await example.db.as(systemIn(area), (tx) =>
      savePosts(tx, [{ ...former, since: '2026-01-01', until: '2026-03-20' }]),
    );
    const id = await chosen(keeper);
    await host.act(id, 'hand-key');
    const { posts } = (await keeper.get<Me>('/me')).body;
    expect(new Set(posts.map(({ until }) => until))).toEqual(new Set(['2026-03-20', '2026-09-02']));
    await keeper.act(id, 'step-down');
    expect(await postsOf(keeper)).toEqual([]);
  });
});

describe('a vote that is being counted', () => {
  const FUJING = '450105002018';
  let nanning: TestCity;
  beforeAll(async () => {
    nanning = await city('nanning', { area: '450105' });
  });
  afterAll(() => nanning?.close());

  async function atTheVote(voter: Client): Promise<string> {
    const secretary = await nanning.as({ name: '书记', posts: [`secretary@${FUJING}`] });
    const facts = {
      motion: '充电桩装在哪里',
      'deliberated-kind': 'charge-points',
      place: `${FUJING}-fuyuan`,
    };
    const { id } = await voter.open('deliberation', facts);
    await secretary.act(id, 'discuss');
    await voter.act(id, 'speak', { 'my-view': '东边空地宽' });
    await secretary.act(id, 'to-vote', { resolution: '充电桩设在东门内侧空地' });
    return id;
  }

  const known = async (id: string): Promise<Matter> =>
    (await nanning.db.read(systemIn(nanning.area), (tx) => findMatter(tx, nanning.area, id)))!
      .snapshot as unknown as Matter;

  test('counts the voice that comes while the clock counts', async () => {
    const [first, last] = await Promise.all(
      ['农', '涂'].map((name) => nanning.as({ name, posts: [`household@${FUJING}`] })),
    );
    const id = await atTheVote(first!);
    await first!.act(id, 'vote', { vote: 'for' });
    const { clocks } = await known(id);
    const { due, name, state } = clocks.find((clock) => clock.state === 'deciding')!;
    let isLate = true;
    // The other neighbour sent theirs a moment before the end; it arrives when the box was read already.
    const db = interrupted(nanning.db, async () => {
      if (isLate) await last!.act(id, 'vote', { vote: 'against' });
      isLate = false;
    });
    const late = { ...nanning.at, db, now: () => due };
    expect(await takeLate(late, nanning.area, id, `${state}/${name}`)).toBe('taken');
    expect((await known(id)).votes!['deciding']!.result).toMatchObject({
      voted: { heads: 2 },
      box: { for: { heads: 1 }, against: { heads: 1 } },
    });
  });

  test('US-02 has on its roll who was first met in another area', async () => {
    const [elsewhere] = nanning.at.cities.running.pack.areas.filter((area) => area !== nanning.area);
    const person = await addMember(nanning.at, elsewhere!, { name: '外区来的', phone: '13900002001' });
    const csv = `name,phone,role,seat\n外区来的,13900002001,household,${FUJING}`;
    expect(await appointAll(nanning, csv)).toMatchObject({ ok: true, done: [{ is: 'appointed' }] });
    const voter = new Client(nanning.server.app, person, await giveToken(nanning.at, elsewhere!, person));
    expect(await postsOf(voter)).toEqual([`household@${FUJING}`]);
    const teller = await nanning.as({ name: '计票人', posts: [`teller@${FUJING}`] });
    const id = await atTheVote(voter);
    const { voters } = (await teller.get<RollView>(`/matters/${id}/roll`)).body;
    expect(voters.find((one) => one.id === person)).toMatchObject({ name: { zh: '外区来的' }, voted: false });
    expect((await voter.tryAct(id, 'vote', { vote: 'for' })).status).toBe(200);
  });
});

/** A database in which something happens just before each write of an act. */
const interrupted = (db: Database, before: () => Promise<void>): Database =>
  new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'write')
        return async (write: Write) => {
          await before();
          return target.write(write);
        };
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

describe('a vote that weighs by floor area', () => {
  const QUARTER = '998801100001';
  let example: TestCity;
  beforeAll(async () => {
    example = await city('example');
  });
  afterAll(() => example?.close());

  const row = (nth: number, area: string): string =>
    `邻居${nth},1390000300${nth},neighbour,${QUARTER},${area}`;
  const csv = (...areas: string[]): string =>
    ['name,phone,role,seat,面积', ...areas.map((area, nth) => row(nth, area))].join('\n');

  test('does not open over voters of whom no area is known, says so, and passes once it is', async () => {
    const host = await example.as({ name: '石桥', posts: [`host@${QUARTER}`] });
    expect(await appointAll(example, csv('61.5', '87.35', ''))).toMatchObject({ ok: true });
    const { id } = await host.open('budget', { idea: '井边添一张石桌', place: `${QUARTER}-well` });
    const plan = { plan: '石桌一张', sum: 360_000 };
    const refused = await host.tryAct(id, 'plan', plan, { locale: 'en' });
    expect([refused.status, refused.body.kind]).toEqual([409, 'condition-unmet']);
    expect(refused.body.words.zh).toContain('有 1 人没有登记面积');
    expect(refused.body.words.en).toContain('jingwei appoint (column floor-area');
    expect(await appointAll(example, csv('', '', '48'))).toMatchObject({
      ok: true,
      done: [{ is: 'already' }, { is: 'already' }, { is: 'measured' }],
    });
    expect((await host.act(id, 'plan', plan)).state.name).toBe('voting');
    for (const nth of [0, 1, 2])
      await (
        await signIn(example, `1390000300${nth}`)
      ).act(id, 'vote', { vote: nth === 2 ? 'against' : 'for' });
    expect((await host.act(id, 'count')).state.name).toBe('under-way');
    const row = await example.db.read(systemIn(example.area), (tx) => findMatter(tx, example.area, id));
    expect((row!.snapshot as unknown as Matter).facts['tally']).toEqual([
      'for:2:14885',
      'against:1:4800',
      'voted:3:19685',
      'roll:3:19685',
    ]);
  });
});
