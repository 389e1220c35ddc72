import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const COMMUNITY = '450481100007';
let cenxi: TestCity;
let resident: Client;
let neighbour: Client;
let desk: Client;
let whistle: MatterView;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
  neighbour = await cenxi.as({ name: '王五' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
  whistle = await resident.open('whistle', { what: '路灯不亮', place: COMMUNITY });
});
afterAll(() => cenxi.close());

describe('a no is a problem with its reason', () => {
  test('not by you: it says who may', async () => {
    const { status, body, headers } = await resident.tryAct(whistle.id, 'answer');
    expect(status).toBe(403);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      kind: 'not-by-you',
      status: 403,
      title: '只有孝坊社区党群服务中心 承办人能「应哨，我们来处理」',
      instance: `/api/v1/matters/${whistle.id}/acts`,
    });
  });

  test('in the language asked for', async () => {
    const { body } = await resident.tryAct(whistle.id, 'answer', {}, { locale: 'en' });
    expect(body.title).toBe(
      'Only Xiaofang Community Service centre, Desk officer can do this: Answer and take it on',
    );
  });

  test('not now: it says where it stands and what is lawful instead', async () => {
    const { status, body } = await desk.tryAct(whistle.id, 'handle', { result: '好了' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ kind: 'not-now' });
    expect(body.title).toContain('已吹哨');
    expect(body.next.map((next) => next.step)).toEqual(expect.arrayContaining(['answer', 'call']));
  });

  test('not any more', async () => {
    const { id } = await resident.open('whistle', { what: '井盖没了', place: COMMUNITY });
    await desk.act(id, 'answer');
    await desk.act(id, 'handle', { result: '换了' });
    await resident.act(id, 'solved');
    expect(await resident.tryAct(id, 'solved')).toMatchObject({ status: 409, body: { kind: 'ended' } });
  });

  test('an unknown step, mechanism and version', async () => {
    expect((await desk.tryAct(whistle.id, 'dance')).status).toBe(404);
    expect(await resident.tryOpen('dance', {})).toMatchObject({
      status: 404,
      body: { kind: 'unknown-mechanism' },
    });
    expect(await resident.tryOpen('constructor', {})).toMatchObject({ status: 404 });
    expect(await resident.tryOpen('answer', {})).toMatchObject({ status: 404 });
    const wrong = { mechanism: 'whistle', version: 99, facts: {} };
    expect(await resident.send<Problem>('POST', '/matters', wrong)).toMatchObject({
      status: 409,
      body: { kind: 'unknown-version' },
    });
    expect((await resident.get('/mechanisms/dance')).status).toBe(404);
    expect((await resident.get('/mechanisms/whistle?version=99')).status).toBe(404);
    expect((await resident.get('/mechanisms/whistle?version=99999999999')).status).toBe(400);
  });

  test('what is off on the screen is refused with the same reason', async () => {
    for (const who of [resident, desk]) {
      const { allowed } = await who.see(whistle.id);
      for (const step of allowed.filter((one) => !one.on)) {
        const { body } = await who.tryAct(whistle.id, step.name, {});
        expect([step.name, body.words]).toEqual([step.name, step.reason]);
      }
    }
  });
});

describe('somebody else’s matter', () => {
  test('is not there, by id or by number, exactly as one that does not exist', async () => {
    const answers = await Promise.all(
      [whistle.id, whistle.number, '00000000-0000-7000-8000-000000000000', '岑城-2026-999999'].map((named) =>
        neighbour.get<Problem>(`/matters/${encodeURIComponent(named)}`),
      ),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, instance: '' }).toEqual({ ...answers[0]!.body, instance: '' });
    }
    expect((await neighbour.tryAct(whistle.id, 'solved')).status).toBe(404);
    expect((await neighbour.tryAct(encodeURIComponent(whistle.number), 'solved')).status).toBe(404);
  });

  test('is in no list and no count of theirs', async () => {
    for (const path of [
      '/matters',
      '/matters?under=450481',
      `/matters?q=${encodeURIComponent('路灯')}`,
      '/matters?waiting=me',
    ])
      expect((await neighbour.get<{ rows: object[] }>(path)).body.rows).toEqual([]);
    expect((await neighbour.work('all')).counts).toEqual({
      waiting_on_me: 0,
      i_wait: 0,
      due_today: 0,
      all: 0,
    });
  });

  test('a department reads its part and not the whole', async () => {
    const office = await cenxi.as({ name: '韦强', posts: ['desk@450481-urban-management'] });
    const { id } = await resident.open('whistle', { what: '占道', place: COMMUNITY });
    const called = await desk.act(id, 'call', { called: ['450481-urban-management'] });
    const part = await office.see(called.parts[0]!.id);
    expect(part).toMatchObject({
      title: '占道',
      number: `${called.number}/1`,
      parent: null,
      requester: { zh: '居民' },
    });
    expect((await office.get(`/matters/${id}`)).status).toBe(404);
    expect((await office.work('waiting')).rows.map((row) => row.id)).toEqual([part.id]);
  });
});

describe('strange addresses', () => {
  test('are never a fault of the server', async () => {
    const strange = ['%00', '%E0%A4%A', '..%2f..', "'--", 'a'.repeat(150), '😀', '%0a'];
    for (const name of strange)
      for (const path of [`/matters/${name}`, `/photos/${name}`, `/mechanisms/${name}`, `/lists/${name}`])
        expect((await resident.get(path)).status, path).toBeLessThan(500);
    const queries = [
      'cursor=x',
      'cursor=eyJhdCI6MX0',
      'under=%00',
      'q=%00',
      'q=%25',
      'state=%00,x',
      'limit=-1',
      'limit=x',
      'due=never',
    ];
    for (const query of queries)
      for (const path of [
        `/matters?${query}`,
        `/work?${query}`,
        `/places?${query}`,
        `/indicators?${query}`,
        `/disclosures?number=${query}`,
      ])
        expect((await resident.get(path)).status, path).toBeLessThan(500);
  });

  test('an unknown address is a problem too', async () => {
    expect(await resident.get('/nothing')).toMatchObject({ status: 404, body: { kind: 'no-route' } });
  });
});
