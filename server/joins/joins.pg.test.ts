import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notice, Problem } from '#core/contract/api.ts';
import type { JoinView, NearbyView } from '#core/contract/join.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const XIAOFANG = '450481100007';
const STAIRS = `${XIAOFANG}-sihu-b1-u2`;
const WORDS = '二楼的灯坏了三天，只有我知道';
const MY_WORDS = '我们四楼的灯也不亮';

let cenxi: TestCity;
let caller: Client;
let neighbour: Client;
let third: Client;
let desk: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  caller = await cenxi.as({ name: '赵先说' });
  neighbour = await cenxi.as({ name: '钱也遇' });
  third = await cenxi.as({ name: '孙路过' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${XIAOFANG}`] });
});
afterAll(() => cenxi.close());

const nearby = async (who: Client, place = STAIRS, mechanism = 'whistle'): Promise<NearbyView> =>
  (await who.get<NearbyView>(`/nearby?mechanism=${mechanism}&place=${place}`)).body;
const join = (who: Client, handle: string, facts = {}, place = STAIRS) =>
  who.send<JoinView & Problem>('POST', '/joins', { mechanism: 'whistle', place, handle, facts });
const joins = async (who: Client): Promise<JoinView[]> => (await who.get<JoinView[]>('/joins')).body;

test('我也遇到 joins the one that was shown: counted for all, named to nobody, told when it moves', async () => {
  const { id } = await caller.open('whistle', { what: WORDS, place: STAIRS });
  const shown = await nearby(neighbour);
  expect(shown.count).toBe(1);
  expect(shown.says).toBe('also-met');
  expect(shown.rows).toMatchObject([{ also: 0, joined: false, joinable: true }]);
  expect(Object.keys(shown.rows[0]!).sort()).toEqual([
    'also',
    'day',
    'handle',
    'hour',
    'joinable',
    'joined',
    'state',
  ]);
  expect(JSON.stringify(shown)).not.toContain(id);
  const { handle } = shown.rows[0]!;

  const joined = await join(neighbour, handle, { 'also-met': MY_WORDS });
  expect([joined.status, joined.body.also, joined.body.state.zh]).toEqual([201, 1, '已吹哨，等应哨']);
  expect(joined.body.place?.zh).toBe('思湖小区');
  expect((await nearby(neighbour)).rows).toMatchObject([{ also: 1, joined: true }]);
  expect((await nearby(third)).rows).toMatchObject([{ also: 1, joined: false }]);

  const again = await join(neighbour, handle);
  expect([again.status, again.body.kind]).toEqual([409, 'already-taken']);
  expect((await neighbour.get(`/matters/${id}`)).status).toBe(404);
  expect((await neighbour.get<{ rows: unknown[] }>('/matters?mine=true')).body.rows).toEqual([]);

  const own = await caller.see(id);
  expect(own.also).toBe(1);
  expect(own.timeline.map((entry) => entry.step)).toEqual(['open']);
  const handled = await desk.see(id);
  expect(handled.timeline.at(-1)).toMatchObject({ step: 'join', who: { zh: '居民' } });
  expect(handled.timeline.at(-1)?.values.map(({ text }) => text)).toEqual([MY_WORDS]);
  for (const seen of [own, handled]) {
    expect(JSON.stringify(seen)).not.toContain('钱也遇');
    expect(JSON.stringify(seen)).not.toContain(neighbour.person);
  }
  expect(JSON.stringify(own)).not.toContain(MY_WORDS);

  await desk.act(id, 'answer');
  const notices = (await neighbour.get<Notice[]>('/notices?unseen=true')).body;
  expect(notices.map(({ words, matter }) => [words.zh, matter])).toEqual([
    ['您也遇到的那件有新进展（党员群众吹哨，现在是「已应哨，处理中」）', null],
  ]);
  expect((await third.get<Notice[]>('/notices')).body).toEqual([]);
  const mine = await joins(neighbour);
  expect(mine).toMatchObject([{ handle, open: true, also: 1, state: { zh: '已应哨，处理中' } }]);
  expect(JSON.stringify(mine)).not.toContain(WORDS);
  expect(JSON.stringify((await neighbour.get('/my-data')).body)).toContain(MY_WORDS);
});

test('nobody joins what they were not shown', async () => {
  const [elsewhere] = [await caller.open('whistle', { what: '别处的事', place: '450481100008' })];
  const { handle } = (await nearby(third, '450481100008')).rows[0]!;
  expect((await join(third, handle)).status).toBe(404);
  expect((await join(third, elsewhere.id, {}, '450481100008')).status).toBe(404);
  expect((await join(third, 'x'.repeat(64), {}, '450481100008')).status).toBe(404);
  expect((await join(third, handle, {}, '450481100008')).status).toBe(201);
  expect((await nearby(caller, '450481100008')).rows).toEqual([]);
});

test('what shares words with what was typed stands first, and neither is shown', async () => {
  const place = '450481100010';
  await caller.open('whistle', { what: '楼下的电梯停不住', place });
  for (const what of ['路灯不亮', '井盖响', '垃圾没人收']) await caller.open('whistle', { what, place });
  const typed = encodeURIComponent('电梯我也等不到');
  const path = `/nearby?mechanism=whistle&place=${place}`;
  const latest = (await third.get<NearbyView>(path)).body;
  const likest = (await third.get<NearbyView>(`${path}&typed=${typed}`)).body;
  const handles = ({ rows }: NearbyView) => rows.map(({ handle }) => handle);
  expect([latest.count, likest.count, likest.rows.length]).toEqual([4, 4, 3]);
  expect(handles(latest)).not.toContain(handles(likest)[0]);
  expect(handles(likest).slice(1)).toEqual(handles(latest).slice(0, 2));
  expect(JSON.stringify(likest)).not.toContain('电梯');
});

test('what is kept from the public is not shown to be joined', async () => {
  const facts = { 'dispute-kind': 'neighbours', account: '漏水', place: STAIRS };
  await caller.open('mediation', {
    ...facts,
    parties: [caller.person, { name: '某', phone: '13800000099' }],
  });
  expect(await nearby(third, STAIRS, 'mediation')).toMatchObject({ place: null, count: 0, rows: [] });
  expect((await third.get('/nearby?mechanism=nothing&place=x')).status).toBe(404);
});

test('the same press sent three times joins once', async () => {
  await caller.open('whistle', { what: '井盖', place: '450481100003' });
  const { handle } = (await nearby(third, '450481100003')).rows[0]!;
  const body = { mechanism: 'whistle', place: '450481100003', handle };
  const sent = await Promise.all(
    [1, 2, 3].map(() => third.send<JoinView>('POST', '/joins', body, { key: 'one-press-000000' })),
  );
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await nearby(third, '450481100003')).rows).toMatchObject([{ also: 1 }]);
});
