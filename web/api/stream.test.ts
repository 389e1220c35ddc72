import { afterEach, expect, test, vi } from 'vitest';
import { eventReader, stream } from './stream.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Told =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'poured'; readonly tea: string };

const poured: readonly Told[] = [
  { kind: 'progress', share: 0.5 },
  { kind: 'progress', share: 1 },
  { kind: 'poured', tea: '六堡茶\n第二泡 🍵' },
];
const written = poured.map((event) => `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`).join('');
const bytes = new TextEncoder().encode(written);

function readIn(pieces: readonly Uint8Array[]): readonly unknown[] {
  const heard: unknown[] = [];
  const read = eventReader((data) => heard.push(JSON.parse(data)));
  for (const piece of pieces) read(piece);
  return heard;
}

test('events arrive whole wherever the bytes are cut, also within a letter', () => {
  expect(bytes.length).toBeGreaterThan(written.length);
  for (let at = 0; at <= bytes.length; at += 1) {
    expect(readIn([bytes.slice(0, at), bytes.slice(at)]), `cut at ${at}`).toEqual(poured);
  }
  expect(readIn([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(poured);
});

test('an event is told as soon as it is whole, and one that was cut off never', () => {
  const first = written.indexOf('\n\n') + 2;
  expect(readIn([bytes.slice(0, first - 1)])).toEqual([]);
  expect(readIn([bytes.slice(0, first)])).toEqual([poured[0]]);
  expect(readIn([bytes.slice(0, -1)])).toEqual(poured.slice(0, 2));
});

test('carriage returns, comments and data on several lines are what the standard says', () => {
  const text = ': still here\r\n\r\nid: 7\r\ndata: {"tea":\r\ndata:"oolong"}\r\n\r\n';
  const all = new TextEncoder().encode(text);
  for (let at = 0; at <= all.length; at += 1)
    expect(readIn([all.slice(0, at), all.slice(at)])).toEqual([{ tea: 'oolong' }]);
});

/** A server that says `pieces` and then stays silent, unless it ends. */
function serve(pieces: readonly Uint8Array[], ends: boolean): { asked: RequestInit | undefined } {
  const served: { asked: RequestInit | undefined } = { asked: undefined };
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    served.asked = init;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        if (ends) controller.close();
        init.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
  return served;
}

function asking(calledOff: AbortSignal, onEvent: (event: Told) => void): ReturnType<typeof stream> {
  return stream<Told>({ path: '/trials/pour', body: { leaves: 3 }, calledOff, onEvent });
}

test('what is asked is posted, and every event is heard before the end', async () => {
  const served = serve([bytes.slice(0, 40), bytes.slice(40)], true);
  const heard: Told[] = [];
  const answer = await asking(new AbortController().signal, (event) => heard.push(event));
  expect(answer).toEqual({ ok: true, value: 'ended' });
  expect(heard).toEqual(poured);
  expect(served.asked).toMatchObject({ method: 'POST', body: '{"leaves":3}' });
});

test('whoever calls it off hears no more, and it is no problem', async () => {
  serve([bytes], false);
  const calling = new AbortController();
  const heard: Told[] = [];
  const answer = asking(calling.signal, (event) => heard.push(event));
  await vi.waitFor(() => expect(heard).toHaveLength(3));
  calling.abort();
  expect(await answer).toEqual({ ok: true, value: 'called-off' });
});

test('a no of the server is told with its words, a page of somebody between us as one', async () => {
  const problem = { kind: 'trial-running', words: { zh: '还没走完', en: 'Running' }, status: 409 };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status: 409 }));
  const { signal } = new AbortController();
  expect(await asking(signal, () => undefined)).toEqual({ ok: false, problem });
  vi.stubGlobal('fetch', async () => new Response('<html>Please pay</html>', { status: 502 }));
  expect(await asking(signal, () => undefined)).toMatchObject({
    ok: false,
    problem: { kind: 'unreachable', status: 502 },
  });
});

test('a line that breaks half-way is a lost connection', async () => {
  vi.stubGlobal('fetch', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.slice(0, 60)),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    return new Response(body);
  });
  const answer = await asking(new AbortController().signal, () => undefined);
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'offline' } });
});
