import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { saveResource } from '#database/resources.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const COMMUNITY = '450481100007';
let cenxi: TestCity;
let resident: Client;
let desk: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
});
afterAll(() => cenxi.close());

const lamp = { what: '路灯不亮', place: COMMUNITY };
const stepsOf = async (id: string): Promise<string[]> =>
  (await cenxi.db.read(systemIn(cenxi.area), (tx) => actsOf(tx, cenxi.area, id))).map((act) => act.step);

describe('the same request sent again', () => {
  test('three openings with one key are one matter and three equal answers', async () => {
    const sent = await Promise.all(
      [1, 2, 3].map(() => resident.tryOpen('whistle', lamp, { key: 'open-once' })),
    );
    expect(sent.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(sent.map((answer) => answer.body.id)).size).toBe(1);
    const later = await resident.tryOpen('whistle', lamp, { key: 'open-once' });
    expect(later.body.number).toBe(sent[0]?.body.number);
  });

  test('a step taken three times with one key is taken once, even after the matter moved on', async () => {
    const { id } = await resident.open('whistle', lamp);
    const [first] = await Promise.all(
      [1, 2].map(() => desk.tryAct(id, 'answer', {}, { key: 'answer-once' })),
    );
    expect(first?.status).toBe(200);
    await desk.act(id, 'handle', { result: '修好了' });
    const again = await desk.tryAct(id, 'answer', {}, { key: 'answer-once' });
    expect([again.status, again.body.state.name]).toEqual([200, 'handled']);
    expect(await stepsOf(id)).toEqual(['open', 'answer', 'handle']);
  });

  test('one key on another request is refused, and another person may use the same key', async () => {
    const { id } = await resident.open('whistle', lamp, { key: 'mine' });
    expect(await resident.tryOpen('whistle', { ...lamp, what: '井盖没了' }, { key: 'mine' })).toMatchObject({
      status: 422,
      body: { kind: 'key-reused' },
    });
    expect((await desk.open('whistle', lamp, { key: 'mine' })).id).not.toBe(id);
  });

  test('a key that is no plain text is refused', async () => {
    for (const key of ['x'.repeat(101), 'a b'])
      expect((await resident.tryOpen('whistle', lamp, { key })).status).toBe(400);
  });
});

describe('a lost race', () => {
  test('two desks answer at once: one does, the other hears it is done', async () => {
    const other = await cenxi.as({ name: '黄伟', posts: [`desk@${COMMUNITY}`] });
    const { id } = await resident.open('whistle', lamp);
    const both = await Promise.all([desk.tryAct(id, 'answer'), other.tryAct(id, 'answer')]);
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(both.find((answer) => answer.status === 409)?.body).toMatchObject({ kind: 'not-now' });
    expect(await stepsOf(id)).toEqual(['open', 'answer']);
  });

  test('eight at once on one matter: each is decided on what the one before left, none is lost or doubled', async () => {
    const { id } = await resident.open('whistle', lamp);
    await desk.act(id, 'answer');
    const orgs = ['450481-urban-management', '450481-housing', '450481-fire', '450481-power'];
    const calls = await Promise.all(
      [...orgs, ...orgs].map((org) => desk.tryAct(id, 'call-more', { called: [org] })),
    );
    expect(calls.every((answer) => [200, 409, 422].includes(answer.status))).toBe(true);
    const done = calls.filter((answer) => answer.status === 200).length;
    const seen = await desk.see(id);
    expect(seen.parts).toHaveLength(done);
    expect(new Set(seen.parts.map((part) => part.org.seat)).size).toBe(done);
    expect(seen.parts.map((part) => part.number)).toEqual(
      seen.parts.map((_part, order) => `${seen.number}/${order + 1}`),
    );
  });
});

test('two book the last place at once: one holds it, the other is on the waiting list and moves up', async () => {
  const guilin = await city('guilin');
  const street = guilin.at.cities.running.ground.placesOn('community', '2026-03-02')[0]!;
  const area = street.area!;
  const clinic = guilin.at.newId();
  await guilin.db.as(systemIn(area), (tx) =>
    saveResource(tx, {
      area,
      id: clinic,
      list: 'resources',
      org: null,
      place: null,
      words: { zh: '义诊', en: 'Clinic' },
      startsAt: null,
      endsAt: null,
      capacity: 1,
      readers: ['anyone'],
    }),
  );
  const secretary = await guilin.as({ name: '莫丽', posts: [`secretary@${street.id}`] });
  const elder = await guilin.as({ name: '李大爷' });
  const need = { 'need-class': 'medical', what: '想查眼睛', place: street.id };
  const orders = [await elder.open('order', need), await elder.open('order', need)];
  const placed = await Promise.all(orders.map(({ id }) => secretary.act(id, 'place', { resource: clinic })));
  expect(placed.map((order) => order.state.name).toSorted()).toEqual(['placed', 'waiting-list']);
  const holder = placed.find((order) => order.state.name === 'placed')!;
  const waiter = placed.find((order) => order.state.name === 'waiting-list')!;
  await elder.act(holder.id, 'withdrawal');
  expect((await elder.see(waiter.id)).state.name).toBe('placed');
  await guilin.close();
});
