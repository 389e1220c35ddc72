import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { systemIn } from '#database/connect.ts';
import { endPost, postsOf } from '#database/posts.ts';
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

async function listen(
  who: Client,
): Promise<{ heard: string[]; ended: Promise<void>; stop(): Promise<void> }> {
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
    ended: reading,
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

test('a post that ends is deaf at once, and so is a mediator who steps aside; a lost session ends the stream', async () => {
  const resident = await cenxi.as({ name: '李秀英' });
  const party = await cenxi.as({ name: '王五' });
  const leaving = await cenxi.as({ name: '赵敏', posts: [`desk@${PLACE}`] });
  const staying = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
  const mediator = await cenxi.as({ name: '莫姨', posts: [`mediator@${PLACE}`] });
  const other = await cenxi.as({ name: '韦叔', posts: [`mediator@${PLACE}`] });
  const ears = await Promise.all([leaving, staying, mediator, other].map(listen));
  const [left, stayed, aside, near] = ears.map(({ heard }) => heard);
  const today = new Date(cenxi.now()).toISOString().slice(0, 10);
  const posts = await cenxi.db.read(systemIn(cenxi.area), (tx) =>
    postsOf(tx, [cenxi.area], leaving.person, today),
  );
  await cenxi.db.as(systemIn(cenxi.area), (tx) => endPost(tx, cenxi.area, posts[0]!.id, today));
  const { id } = await resident.open('whistle', { what: '路灯不亮', place: PLACE });
  await expect.poll(() => stayed).toEqual([id]);
  expect(left).toEqual([]);

  const dispute = await resident.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: [resident.person, party.person],
    account: '漏水',
    place: PLACE,
  });
  await expect.poll(() => [aside, near]).toEqual([[dispute.id], [dispute.id]]);
  const said = await mediator.send('POST', `/matters/${dispute.id}/recusals`, { party: party.person });
  expect(said.status).toBe(201);
  await other.act(dispute.id, 'hold', { 'session-note': '谈了一次' });
  await expect.poll(() => near).toEqual([dispute.id, dispute.id, dispute.id]);
  expect(aside).toEqual([dispute.id]);
  await Promise.all(ears.map((ear) => ear.stop()));
});

test('signing out everywhere ends what still listens', async () => {
  const who = await cenxi.as({ name: '黄伟' });
  const ear = await listen(who);
  expect((await who.send('DELETE', '/my-sessions')).status).toBe(204);
  await ear.ended;
});

test('nobody listens without a session', async () => {
  expect((await fetch(`${url}/api/v1/events`)).status).toBe(401);
});

test('one person has eight streams at most; one that ends makes room', async () => {
  const who = await cenxi.as({ name: '覃多' });
  const token = await giveToken(cenxi.at, cenxi.area, who.person);
  const ask = (): Promise<Response> =>
    fetch(`${url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` } });
  const streams = await Promise.all(Array.from({ length: 8 }, ask));
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
  const ninth = await ask();
  expect([ninth.status, ((await ninth.json()) as Problem).kind]).toEqual([429, 'too-many-streams']);
  await streams[0]!.body!.cancel();
  const next = async (): Promise<number> => {
    const { status, body } = await ask();
    await body!.cancel();
    return status;
  };
  await expect.poll(next).toBe(200);
  await Promise.all(streams.slice(1).map((stream) => stream.body!.cancel()));
});

test('a stream that nobody reads is closed before it fills the memory; one that is read stays', async () => {
  await expect.poll(() => cenxi.at.hints.many).toBe(0);
  const deaf = await cenxi.as({ name: '覃聋' });
  const near = await listen(await cenxi.as({ name: '覃近' }));
  const { port } = cenxi.server.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.pause();
  const token = await giveToken(cenxi.at, cenxi.area, deaf.person);
  socket.write(`GET /api/v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n\r\n`);
  const connections = (): Promise<number> =>
    new Promise((done) => cenxi.server.app.server.getConnections((_, many) => done(many)));
  await expect.poll(() => cenxi.at.hints.many).toBe(2);
  const before = await connections();
  for (let burst = 0; burst < 600 && cenxi.at.hints.many > 1; burst += 1) {
    for (let hints = 0; hints < 1000; hints += 1) cenxi.at.hints.hear({ kind: 'missed' });
    await new Promise((done) => setTimeout(done, 1));
  }
  expect(cenxi.at.hints.many).toBe(1);
  await expect.poll(connections).toBe(before - 1);
  socket.destroy();
  await near.stop();
});

test('stopping the server ends every listening, and finishes', async () => {
  const listener = await listen(await cenxi.as({ name: '黄伟' }));
  const before = performance.now();
  await cenxi.server.stop();
  await listener.stop();
  expect(performance.now() - before).toBeLessThan(2000);
});
