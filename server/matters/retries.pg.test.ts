import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';

const COMMUNITY = '450481100007';
let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

test('a retried act gets its answer though the act itself put the matter out of sight', async () => {
  const resident = await cenxi.as({ name: '李秀英' });
  const other = await cenxi.as({ name: '王五' });
  const mediator = await cenxi.as({ name: '覃芳', posts: [`legal-literate@${COMMUNITY}`] });
  const { id, number } = await resident.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: [resident.person, other.person],
    account: '漏水',
    place: COMMUNITY,
  });
  for (const note of ['一', '二', '三']) await mediator.act(id, 'hold', { 'session-note': note });
  const sent = (named: string, key: string, facts: object = {}) =>
    mediator.tryAct(encodeURIComponent(named), 'pass-up', facts, { key });
  expect((await sent(id, 'up-1')).status).toBe(204);
  expect((await mediator.get(`/matters/${id}`)).status).toBe(404);
  expect((await sent(id, 'up-1')).status).toBe(204);
  expect((await sent(number, 'up-1')).status).toBe(204);
  expect((await sent(id, 'up-2')).status).toBe(404);
  expect((await sent(number, 'up-2')).status).toBe(404);
  const stranger = await cenxi.as({ name: '路人' });
  expect((await stranger.tryAct(id, 'pass-up', {}, { key: 'up-1' })).status).toBe(404);
  expect((await resident.see(id)).timeline.filter((act) => act.step === 'pass-up')).toHaveLength(1);
});

test('a retried opening gets its answer though the form has a newer version by now', async () => {
  const resident = await cenxi.as({ name: '李秀英' });
  const facts = { what: '路灯不亮', place: COMMUNITY };
  const send = (key: string, version?: number) =>
    resident.send<{ id: string }>('POST', '/matters', { mechanism: 'whistle', version, facts }, { key });
  const first = await send('open-1');
  expect(first.status).toBe(201);
  expect(await send('open-1', 99)).toMatchObject({ status: 201, body: { id: first.body.id } });
  expect((await send('open-2', 99)).status).toBe(409);
});

test('a key is one request’s over all areas of a city', async () => {
  const guilin = await city('guilin');
  const resident = await guilin.as({ name: '李秀英' });
  const send = (place: string) => resident.tryOpen('whistle', { what: '路灯不亮', place }, { key: 'over-1' });
  const first = await send('450304002001');
  expect(first.status).toBe(201);
  expect([(await send('450302001001')).body.kind, (await send('450304002001')).body.id]).toEqual([
    'key-reused',
    first.body.id,
  ]);
  await guilin.close();
});
