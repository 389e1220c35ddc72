import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from './call.ts';

interface Sent {
  readonly url: string;
  readonly key: string | null;
  readonly language: string | null;
  readonly body: unknown;
}

let sent: Sent[];
let replies: (Response | 'cut')[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  replies = [];
  vi.stubGlobal('fetch', async (url: string, { headers, body }: RequestInit) => {
    const given = new Headers(headers);
    sent.push({ url, key: given.get('idempotency-key'), language: given.get('accept-language'), body });
    const reply = replies.shift() ?? 'cut';
    if (reply === 'cut') throw new TypeError('Failed to fetch');
    return reply;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const problem = {
  type: 'about:blank',
  kind: 'not-now',
  title: '',
  detail: '',
  words: { zh: '不行', en: 'No' },
  next: [],
};

async function calling(asked: Parameters<typeof call>[0]): Promise<unknown> {
  const answer = call(asked);
  await vi.advanceTimersByTimeAsync(10_000);
  return answer;
}

test('a yes carries its value, and an empty yes is one too', async () => {
  replies = [json(200, { id: 'li' }), new Response(null, { status: 204 })];
  expect(await calling({ method: 'GET', path: '/me' })).toEqual({ ok: true, value: { id: 'li' } });
  expect(await calling({ method: 'DELETE', path: '/sessions', key: 'k' })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(sent[0]).toMatchObject({ url: '/api/v1/me', key: null, language: 'zh' });
});

test('a definite no comes back at once and is not asked again', async () => {
  replies = [json(409, { ...problem, status: 409 })];
  expect(await calling({ method: 'POST', path: '/matters', body: {}, key: 'k' })).toMatchObject({
    ok: false,
    problem: { kind: 'not-now', status: 409 },
  });
  expect(sent).toHaveLength(1);
});

test('a write that was cut off is sent again under the same key, so it happens once', async () => {
  replies = ['cut', json(503, {}), json(201, { id: 'm' })];
  const answer = await calling({ method: 'POST', path: '/matters', body: { mechanism: 'tea' }, key: 'k1' });
  expect(answer).toEqual({ ok: true, value: { id: 'm' } });
  expect(sent.map(({ key }) => key)).toEqual(['k1', 'k1', 'k1']);
});

test('with no connection at all the no says so, after four tries', async () => {
  const answer = await calling({ method: 'POST', path: '/matters', body: {}, key: 'k' });
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'offline', status: 0 } });
  expect(sent).toHaveLength(4);
});

test('a page of somebody between us and the server is no answer', async () => {
  replies = [new Response('<html>Please pay for the internet</html>', { status: 502 })];
  expect(await calling({ method: 'GET', path: '/me' })).toMatchObject({
    ok: false,
    problem: { kind: 'unreachable', status: 502 },
  });
});
