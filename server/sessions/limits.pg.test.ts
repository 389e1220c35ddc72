import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer } from '#server/testing/client.ts';

let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());
beforeEach(() => cenxi.pass({ days: 2 }));

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const ask = async (phone: string, address: string): Promise<string> => {
  const { status, body } = await cenxi
    .nobody()
    .send<Problem>('POST', '/sign-in-codes', { phone }, from(address));
  return status === 204 ? 'sent' : body.kind;
};
const tryCode = (phone: string, code: string, address: string): Promise<Answer<Problem>> =>
  cenxi.nobody().send<Problem>('POST', '/sessions', { phone, code }, from(address));
const wrong = async (phone: string, address: string): Promise<string> => {
  const code = cenxi.codes.at(-1)!.code === '123456' ? '654321' : '123456';
  return (await tryCode(phone, code, address)).body.kind;
};
const count = (answers: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(answers, (one) => one)].map(([kind, all]) => [kind, all.length]));

describe('from one address', () => {
  test('all addresses of one household of IPv6 are one', async () => {
    const asked: string[] = [];
    for (let nth = 0; nth < 30; nth += 1)
      asked.push(await ask(`139000020${nth + 10}`, `2001:db8:1:2:${nth.toString(16)}::${nth + 1}`));
    expect(count(asked)).toEqual({ sent: 10, 'too-often': 20 });
    expect(await ask('13900002050', '2001:db8:1:3::1')).toBe('sent');
  });

  test('an address of IPv4 is the same however it is written', async () => {
    const asked: string[] = [];
    for (let nth = 0; nth < 12; nth += 1)
      asked.push(await ask(`139000021${nth + 10}`, nth % 2 === 0 ? '203.0.113.7' : '::ffff:203.0.113.7'));
    expect(count(asked)).toEqual({ sent: 10, 'too-often': 2 });
    expect(await ask('13900002150', '203.0.113.8')).toBe('sent');
  });
});

describe('to one phone, from wherever', () => {
  const PHONE = '13900002200';
  let nth = 0;
  const elsewhere = (): string => `198.51.100.${(nth += 1)}`;

  test('five codes an hour; asking too soon sends none and counts for none', async () => {
    const asked: string[] = [];
    for (let minutes = 0; minutes < 6; minutes += 1) {
      for (let times = 0; times < 3; times += 1) asked.push(await ask(PHONE, elsewhere()));
      await cenxi.pass({ minutes: 1 });
    }
    expect(count(asked)).toEqual({ sent: 5, 'too-soon': 8, 'too-many-codes': 5 });
    await cenxi.pass({ minutes: 54 });
    expect(await ask(PHONE, elsewhere())).toBe('sent');
  });

  test('after ten in a day one an hour, so that nobody is shut out by a stranger for longer', async () => {
    const sent: number[] = [];
    for (let minutes = 0; minutes < 24 * 60; minutes += 20) {
      if ((await ask(PHONE, elsewhere())) === 'sent') sent.push(minutes);
      await cenxi.pass({ minutes: 20 });
    }
    expect(sent.length).toBeLessThanOrEqual(33);
    const waits = sent.map((minutes, order) => minutes - (sent[order - 1] ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
  });

  test('twenty wrong codes a day; then only whoever asked for the code is heard, twice', async () => {
    const tried: string[] = [];
    for (let codes = 0; codes < 5; codes += 1) {
      expect(await ask(PHONE, '192.0.2.1')).toBe('sent');
      for (let times = 0; times < 5; times += 1) tried.push(await wrong(PHONE, elsewhere()));
      await cenxi.pass({ minutes: 1 });
    }
    expect(count(tried)).toEqual({ 'wrong-code': 20, 'too-many-wrong': 5 });
    await cenxi.pass({ hours: 1 });
    expect(await ask(PHONE, '192.0.2.2')).toBe('sent');
    const { code } = cenxi.codes.at(-1)!;
    expect((await tryCode(PHONE, code, elsewhere())).body.kind).toBe('too-many-wrong');
    expect(await wrong(PHONE, '192.0.2.2')).toBe('wrong-code');
    expect((await tryCode(PHONE, code, '192.0.2.2')).status).toBe(201);
    await cenxi.pass({ hours: 1 });
    expect(await ask(PHONE, '192.0.2.2')).toBe('sent');
    const next = cenxi.codes.at(-1)!.code;
    expect([await wrong(PHONE, '192.0.2.2'), await wrong(PHONE, '192.0.2.2')]).toEqual([
      'wrong-code',
      'wrong-code',
    ]);
    expect((await tryCode(PHONE, next, '192.0.2.2')).status).toBe(401);
    await cenxi.pass({ days: 1 });
    expect(await ask(PHONE, '192.0.2.2')).toBe('sent');
    expect((await tryCode(PHONE, cenxi.codes.at(-1)!.code, elsewhere())).status).toBe(201);
  });

  test('says when to try again, in both languages', async () => {
    for (let times = 0; times < 5; times += 1) {
      await ask(PHONE, elsewhere());
      await cenxi.pass({ minutes: 1 });
    }
    const { status, body } = await cenxi
      .nobody()
      .send<Problem>('POST', '/sign-in-codes', { phone: PHONE }, from(elsewhere()));
    expect(status).toBe(429);
    expect(body.words.zh).toContain('一小时');
    expect(body.words.en).toContain('hour');
  });
});
