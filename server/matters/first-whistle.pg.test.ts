import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';

const COMMUNITY = '450481100007';
let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

test('a resident whistles, the centre answers and handles, and only the resident closes it', async () => {
  const resident = await cenxi.as({ name: '李秀英' });
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
  const opened = await resident.open('whistle', { what: '路灯不亮\n三天了', place: `${COMMUNITY}-sihu-b3` });
  expect(opened).toMatchObject({
    number: '岑城-2026-000001',
    title: '路灯不亮',
    state: { name: 'whistled' },
  });
  expect(opened.waiting).toMatchObject({ words: { zh: '孝坊社区党群服务中心 承办人' }, mine: false });
  await desk.act(opened.id, 'answer');
  await desk.act(opened.id, 'handle', { result: '换了灯泡' });
  expect((await desk.tryAct(opened.id, 'solved')).status).toBe(403);
  const closed = await resident.act(opened.id, 'solved');
  expect(closed).toMatchObject({ open: false, outcome: 'confirmed', state: { name: 'closed' } });
});
