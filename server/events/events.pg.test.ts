import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveToken } from '#server/testing/cast.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
let url: string;
beforeAll(async () => {
  cenxi = await city('cenxi');
  url = await cenxi.server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => cenxi.close());

async function listen(who: Client): Promise<{ heard: string[]; stop(): Promise<void> }> {
  const token = await giveToken(cenxi.at, cenxi.area, who.person);
  const stopping = new AbortController();
  const response = await fetch(`${url}/api/v1/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stopping.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const heard: string[] = [];
  const reading = (async () => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()))
      heard.push(...[...chunk.matchAll(/"matter":"([\w-]+)"/g)].map((match) => match[1]!));
  })().catch(() => undefined);
  return {
    heard,
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
}

test('a listener hears of matters they may read, and of no others', async () => {
  const resident = await cenxi.as({ name: '李秀英' });
  const desk = await listen(await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] }));
  const neighbour = await listen(await cenxi.as({ name: '王五' }));
  const { id } = await resident.open('whistle', { what: '路灯不亮', place: PLACE });
  await expect.poll(() => desk.heard).toEqual([id]);
  expect(neighbour.heard).toEqual([]);
  await Promise.all([desk.stop(), neighbour.stop()]);
});

test('nobody listens without a session', async () => {
  expect((await fetch(`${url}/api/v1/events`)).status).toBe(401);
});

test('stopping the server ends every listening, and finishes', async () => {
  const listener = await listen(await cenxi.as({ name: '黄伟' }));
  const before = performance.now();
  await cenxi.server.stop();
  await listener.stop();
  expect(performance.now() - before).toBeLessThan(2000);
});
