/** Who asks is remembered as a guess; what is true now decides, at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MechanismView } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { systemIn } from '#database/connect.ts';
import { endPost, postsOf, savePosts } from '#database/posts.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { organisersOf } from '../rules/testing/organisers.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
let resident: Client;
let id: string;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
  ({ id } = await resident.open('whistle', { what: '路灯不亮', place: PLACE }));
});
afterAll(() => cenxi.close());

const look = async (who: Client): Promise<number> => (await who.get<MatterView>(`/matters/${id}`)).status;
const asSystem = systemIn('450481');

test('a post that ends, ends with the next request; one that begins, begins with it', async () => {
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
  expect([await look(desk), await look(desk)]).toEqual([200, 200]);
  const [post] = await cenxi.db.read(asSystem, (tx) => postsOf(tx, ['450481'], desk.person, '2026-03-02'));
  await cenxi.db.as(asSystem, (tx) => endPost(tx, post!.area, post!.id, '2026-03-02'));
  expect(await look(desk)).toBe(404);
  await cenxi.db.as(asSystem, (tx) => savePosts(tx, [{ ...post!, until: null }]));
  // All at once: none of them may go by what another has remembered meanwhile.
  const seen = await Promise.all(Array.from({ length: 12 }, () => look(desk)));
  expect(new Set(seen)).toEqual(new Set([200]));
});

test('whoever signs out is nobody with the next request', async () => {
  const passing = await cenxi.as({ name: '王五' });
  expect((await passing.get('/me')).status).toBe(200);
  const after = await Promise.all([passing.send('DELETE', '/sessions'), passing.get('/me')]);
  expect(after[0].status).toBe(204);
  expect((await passing.get('/me')).status).toBe(401);
});

test('whoever was remembered asks by the rules in force, as soon as another was adopted', async () => {
  const organisers = await organisersOf(cenxi, '450481');
  const path = 'mechanisms/whistle.yaml';
  const titled = async (who: Client): Promise<[string, number]> => {
    const { body } = await who.get<MechanismView[]>('/mechanisms');
    const { words, version } = body.find((one) => one.name === 'whistle')!;
    return [words.zh, version];
  };
  const before = await titled(resident);
  await organisers.adopt(
    path,
    organisers.textOf(path).replace(/words: \{ zh: [^,]+,/, 'words: { zh: 一声哨,'),
  );
  expect(before[1]).toBe(1);
  expect([await titled(cenxi.nobody()), await titled(resident)]).toEqual([
    ['一声哨', 2],
    ['一声哨', 2],
  ]);
});
