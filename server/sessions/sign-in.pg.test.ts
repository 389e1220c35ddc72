import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { OwnSession } from '#core/contract/session.ts';
import { keysOfPosts } from '#server/sessions/asker.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

interface Session {
  readonly token: string;
  readonly expires_at: string;
}

let cenxi: TestCity;
let nobody: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  nobody = cenxi.nobody();
});
afterAll(() => cenxi.close());

const askCode = async (phone: string): Promise<string> => {
  expect((await nobody.send('POST', '/sign-in-codes', { phone })).status).toBe(204);
  return cenxi.codes.at(-1)!.code;
};
const signIn = (phone: string, code: string) =>
  nobody.send<Session & Problem>('POST', '/sessions', { phone, code });
const me = (token: string) =>
  nobody.get<{ id: string }>('/me', { headers: { authorization: `Bearer ${token}` } });

describe('by phone and code', () => {
  test('a new phone becomes a resident, the same phone the same person', async () => {
    const first = await signIn('13900000001', await askCode('139 0000 0001'));
    expect(first.status).toBe(201);
    const cookie = first.headers['set-cookie'] as string;
    expect(cookie).toMatch(/^jingwei=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain('Secure');
    await cenxi.pass({ minutes: 2 });
    const again = await signIn('13900000001', await askCode('+8613900000001'));
    expect((await me(again.body.token)).body.id).toBe((await me(first.body.token)).body.id);
  });

  test('the answer does not tell whether a phone is known', async () => {
    await cenxi.as({ name: '陈敏', phone: '13900000002' });
    const known = await nobody.send('POST', '/sign-in-codes', { phone: '13900000002' });
    const unknown = await nobody.send('POST', '/sign-in-codes', { phone: '13900000003' });
    expect(known).toMatchObject({ status: unknown.status, body: unknown.body });
    const wrong = await Promise.all(
      ['13900000002', '13900000003', '13900000004'].map((phone) => signIn(phone, '000000')),
    );
    expect(wrong.map((answer) => [answer.status, answer.body.kind])).toEqual(
      [1, 2, 3].map(() => [401, 'wrong-code']),
    );
  });

  test('a code works once, for ten minutes, and for five tries', async () => {
    const used = await askCode('13900000005');
    expect((await signIn('13900000005', used)).status).toBe(201);
    expect((await signIn('13900000005', used)).status).toBe(401);
    const late = await askCode('13900000006');
    await cenxi.pass({ minutes: 11 });
    expect((await signIn('13900000006', late)).status).toBe(401);
    const right = await askCode('13900000007');
    const wrong = right === '123456' ? '654321' : '123456';
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn('13900000007', wrong)).status).toBe(401);
    expect((await signIn('13900000007', right)).status).toBe(401);
  });

  test('a second code at once is refused, and so are many from one address', async () => {
    await cenxi.pass({ hours: 2 });
    await askCode('13900000008');
    expect(await nobody.send('POST', '/sign-in-codes', { phone: '13900000008' })).toMatchObject({
      status: 429,
      body: { kind: 'too-soon' },
    });
    for (let phone = 0; phone < 8; phone += 1) await askCode(`1390000010${phone}`);
    expect(await nobody.send('POST', '/sign-in-codes', { phone: '13900000110' })).toMatchObject({
      status: 429,
      body: { kind: 'too-often' },
    });
  });

  test('a code that cannot be sent is said so, is not in the log, and may be asked for again at once', async () => {
    await cenxi.pass({ hours: 2 });
    cenxi.breakCodes(2);
    for (const locale of ['zh', 'en'] as const) {
      const no = await nobody.send<Problem>('POST', '/sign-in-codes', { phone: '13900000009' }, { locale });
      expect([no.status, no.body.kind]).toEqual([503, 'code-not-sent']);
      expect(no.body.detail).toBe(no.body.words[locale]);
    }
    const code = await askCode('13900000009');
    expect((await signIn('13900000009', code)).status).toBe(201);
  });

  test('what is no phone is said to be none', async () => {
    for (const phone of ['', '12345', '1390000000x', '2390000000 1'])
      expect((await nobody.send('POST', '/sign-in-codes', { phone })).status).toBe(422);
  });
});

describe('a session', () => {
  test('forged, cut and foreign tokens are nobody’s', async () => {
    const { body } = await nobody.get<Problem>('/me');
    expect(body).toMatchObject({ kind: 'not-signed-in', status: 401 });
    for (const token of ['x'.repeat(43), '', 'a b', `${'x'.repeat(42)}\u00e9`])
      expect((await me(encodeURI(token))).status).toBe(401);
    expect((await nobody.get('/me', { headers: { cookie: `jingwei=${'y'.repeat(43)}` } })).status).toBe(401);
  });

  test('ends after thirty days without use, and lives on with use', async () => {
    await cenxi.pass({ hours: 2 });
    const used = (await signIn('13900000300', await askCode('13900000300'))).body.token;
    const idle = (await signIn('13900000301', await askCode('13900000301'))).body.token;
    await cenxi.pass({ days: 20 });
    expect((await me(used)).status).toBe(200);
    await cenxi.pass({ days: 20 });
    expect([(await me(used)).status, (await me(idle)).status]).toEqual([200, 401]);
  });

  test('ends half a year after signing in, however much it is used', async () => {
    await cenxi.pass({ hours: 2 });
    const { token } = (await signIn('13900000302', await askCode('13900000302'))).body;
    for (let days = 0; days < 175; days += 25) {
      expect((await me(token)).status).toBe(200);
      await cenxi.pass({ days: 25 });
    }
    expect((await me(token)).status).toBe(200);
    await cenxi.pass({ days: 6 });
    expect((await me(token)).status).toBe(401);
  });

  test('shows its own devices by day, and ends on all of them at once', async () => {
    const phones = [
      'Mozilla/5.0 (Linux; Android 14) Chrome/120 MicroMessenger/8',
      'Mozilla/5.0 (iPhone) Safari/604',
    ];
    const tokens: string[] = [];
    for (const device of phones) {
      await cenxi.pass({ hours: 2 });
      const code = await askCode('13900000303');
      const headers = { 'user-agent': device };
      const signed = await nobody.send<Session>(
        'POST',
        '/sessions',
        { phone: '13900000303', code },
        { headers },
      );
      tokens.push(signed.body.token);
    }
    const neighbour = (await signIn('13900000304', await askCode('13900000304'))).body.token;
    await cenxi.pass({ days: 3 });
    const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    const [first, second] = tokens as [string, string];
    const { body } = await nobody.get<OwnSession[]>('/my-sessions', as(second));
    expect(body.map((one) => [one.device.zh, one.here])).toEqual([
      ['苹果手机上的 Safari 浏览器', true],
      ['安卓手机上的微信', false],
    ]);
    for (const one of body)
      for (const day of [one.since, one.used_on, one.ends_on]) expect(day).toHaveLength(10);
    expect(body[0]!.used_on > body[1]!.used_on).toBe(true);
    expect((await nobody.send('DELETE', '/my-sessions', undefined, as(first))).status).toBe(204);
    expect([(await me(first)).status, (await me(second)).status, (await me(neighbour)).status]).toEqual([
      401, 401, 200,
    ]);
  });

  test('ends when signed out', async () => {
    const somebody = await cenxi.as({ name: '丙' });
    expect((await somebody.send('DELETE', '/sessions')).status).toBe(204);
    expect((await somebody.get('/me')).status).toBe(401);
  });

  test('signed out, the code of a report is forgotten too', async () => {
    const { headers } = await (await cenxi.as({ name: '丁' })).send('DELETE', '/sessions');
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^jingwei=; .*Path=\//),
      expect.stringMatching(/^report-code=; .*Path=\/report/),
    ]);
  });

  test('no other site makes a browser sign in, ask for a code or report; what is no browser may', async () => {
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://example.org' },
      { origin: 'null' },
    ];
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const headers of foreign) {
      const sent = [
        await nobody.send<Problem>(
          'POST',
          '/sessions',
          { phone: '13900000400', code: '000000' },
          { headers },
        ),
        await nobody.send<Problem>('POST', '/sign-in-codes', { phone: '13900000400' }, { headers }),
      ];
      expect(sent.map(({ status, body }) => [status, body.kind])).toEqual([
        [403, 'other-site'],
        [403, 'other-site'],
      ]);
      const report = await cenxi.server.app.inject({
        method: 'POST',
        url: '/report',
        payload: 'do=send',
        headers: { ...form, ...headers },
      });
      expect(report.statusCode).toBe(403);
    }
    expect((await signIn('13900000400', '000000')).status).toBe(401);
  });

  test('outside a demonstration there are no personas', async () => {
    expect((await nobody.send('POST', '/sessions', { persona: 'desk' })).status).toBe(404);
    expect((await nobody.get('/demo/personas')).status).toBe(404);
  });

  test('a write by cookie from another site is refused; a bearer token is nobody’s browser', async () => {
    await cenxi.pass({ hours: 2 });
    const signed = await signIn('13900000201', await askCode('13900000201'));
    const cookie = `jingwei=${signed.body.token}`;
    const write = (headers: Record<string, string>) =>
      nobody.send<Problem>('POST', '/matters', { mechanism: 'whistle', facts: {} }, { headers });
    expect(await write({ cookie, 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
      body: { kind: 'other-site' },
    });
    expect((await write({ cookie, origin: 'https://example.org' })).status).toBe(403);
    expect((await write({ cookie, origin: 'null' })).status).toBe(403);
    expect((await write({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(422);
    expect(
      (await write({ authorization: `Bearer ${signed.body.token}`, 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(422);
  });
});

describe('posts', () => {
  test('a post gives its own key and those of the roles it counts as', () => {
    const { pack, ground } = cenxi.at.cities.running;
    expect(keysOfPosts([{ role: 'legal-literate', seat: '450481100' }], pack, ground)).toEqual([
      'legal-literate@450481100',
      'mediator@450481100',
    ]);
  });
});
