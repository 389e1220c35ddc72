/** Doors that must stay shut: guessing a code from many sides at once, and a cookie that another site rides on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';

let cenxi: TestCity;
let nobody: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  nobody = cenxi.nobody();
});
afterAll(() => cenxi.close());

interface Session {
  readonly token: string;
}

const askCode = async (phone: string): Promise<string> => {
  expect((await nobody.send('POST', '/sign-in-codes', { phone })).status).toBe(204);
  return cenxi.codes.at(-1)!.code;
};
const signIn = (phone: string, code: string, from = '203.0.113.1'): Promise<Answer<Session & Problem>> =>
  nobody.send('POST', '/sessions', { phone, code }, { headers: { 'x-forwarded-for': from } });

test('a code guessed from thirty addresses at once is spent after five tries, and the next one works', async () => {
  const phone = '13700000001';
  const right = await askCode(phone);
  const wrong = Array.from({ length: 30 }, (_, nth) =>
    String((Number(right) + 1 + nth) % 1_000_000).padStart(6, '0'),
  );
  const guesses = await Promise.all(wrong.map((code, nth) => signIn(phone, code, `203.0.113.${nth}`)));
  expect(new Set(guesses.map((answer) => answer.status))).toEqual(new Set([401]));
  expect((await signIn(phone, right, '203.0.113.99')).status).toBe(401);
  await cenxi.pass({ minutes: 2 });
  expect((await signIn(phone, await askCode(phone), '203.0.113.99')).status).toBe(201);
});

test('a right code sent ten times at once opens one session', async () => {
  const phone = '13700000002';
  const code = await askCode(phone);
  const sent = await Promise.all(Array.from({ length: 10 }, () => signIn(phone, code, '203.0.113.50')));
  expect(sent.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
    201,
    ...Array<number>(9).fill(401),
  ]);
});

test('one address may not try phone after phone', async () => {
  const tries: number[] = [];
  for (let nth = 0; nth < 25; nth += 1) {
    const { status } = await signIn(`137000001${String(nth).padStart(2, '0')}`, '000000', '203.0.113.77');
    tries.push(status);
  }
  expect(tries.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(tries.slice(20)).toEqual(Array(5).fill(429));
});

test('a code for one phone opens no other, and a code of another shape none', async () => {
  const code = await askCode('13700000003');
  expect((await signIn('13700000004', code, '203.0.113.60')).status).toBe(401);
  for (const odd of ['', code.slice(1), `${code}0`, code.split('').join(' '), '٠٠٠٠٠٠', '%', "' or 1=1"])
    expect((await signIn('13700000003', odd, '203.0.113.61')).status, odd).toBeLessThan(402);
  for (const body of [
    { phone: '13700000003', code: Number(code) },
    { phone: ['13700000003'], code },
    { persona: 'desk-chen' },
  ])
    expect((await nobody.send('POST', '/sessions', body)).status).toBeGreaterThanOrEqual(400);
});

test('signed out, the token is dead in the cookie and in the header, and a second time is no fault', async () => {
  const { token } = (await signIn('13700000005', await askCode('13700000005'), '203.0.113.62')).body;
  const bearer = { authorization: `Bearer ${token}` };
  const cookie = { cookie: `jingwei=${token}` };
  const reads = async (): Promise<number[]> =>
    Promise.all([bearer, cookie].map(async (headers) => (await nobody.get('/me', { headers })).status));
  expect(await reads()).toEqual([200, 200]);
  const other = (await signIn('13700000006', await askCode('13700000006'), '203.0.113.63')).body.token;
  for (let times = 0; times < 2; times += 1)
    expect((await nobody.send('DELETE', '/sessions', undefined, { headers: cookie })).status).toBe(204);
  expect(await reads()).toEqual([401, 401]);
  expect((await nobody.get('/me', { headers: { authorization: `Bearer ${other}` } })).status).toBe(200);
});

test('every write by cookie from another site is refused, signing out and the forms of pages too', async () => {
  const { token } = (await signIn('13700000007', await askCode('13700000007'), '203.0.113.64')).body;
  const cookie = `jingwei=${token}`;
  const sites = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
  ];
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const site of sites) {
    const say = (
      method: 'POST' | 'DELETE',
      path: string,
      body?: object | string,
      more = {},
    ): Promise<Answer<unknown>> => nobody.send(method, path, body, { headers: { cookie, ...site, ...more } });
    const answers = await Promise.all([
      say('POST', '/matters', { mechanism: 'whistle', facts: {} }),
      say('POST', '/matters/x/acts', { step: 'solved' }),
      say('POST', '/notices/x/seen'),
      say('POST', '/photos', {}),
      say('DELETE', '/sessions'),
      cenxi.server.app
        .inject({
          method: 'POST',
          url: '/report',
          payload: 'fact.what=x',
          headers: { cookie, ...site, ...form },
        })
        .then(({ statusCode: status, headers }) => ({ status, headers, body: {} })),
    ]);
    expect(
      answers.map((answer) => answer.status),
      JSON.stringify(site),
    ).toEqual(Array(6).fill(403));
  }
  expect((await nobody.get('/me', { headers: { cookie } })).status).toBe(200);
});
