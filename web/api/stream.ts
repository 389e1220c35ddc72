/** One POST that is answered piece by piece: events, until the server has said all, or the asker calls it off. */
import { noteServerTime } from '../device/server-time.ts';
import { locale } from '../speech/locale.ts';
import { isProblem, refused, type Answer } from './answer.ts';
import { API, connectionProblem } from './call.ts';

export interface Stream<Event> {
  /** After /api/v1, e.g. `/trials/replay`. */
  readonly path: string;
  readonly body: unknown;
  readonly calledOff: AbortSignal;
  /** The contract types what the server sends; it is not checked again here. */
  readonly onEvent: (event: Event) => void;
}

/** Never tried again by itself: the server may still be busy with the first. */
export async function stream<Event>(asked: Stream<Event>): Promise<Answer<'ended' | 'called-off'>> {
  try {
    return await once(asked);
  } catch {
    if (asked.calledOff.aborted) return { ok: true, value: 'called-off' };
    return refused(connectionProblem('offline', 0));
  }
}

async function once<Event>({
  path,
  body,
  calledOff,
  onEvent,
}: Stream<Event>): Promise<Answer<'ended' | 'called-off'>> {
  const response = await fetch(API + path, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'accept-language': locale(),
      'content-type': 'application/json',
    },
    credentials: 'same-origin',
    body: JSON.stringify(body),
    signal: calledOff,
  });
  noteServerTime(response);
  if (!response.ok || !response.body) {
    const said: unknown = await response.json().catch(() => undefined);
    return refused(isProblem(said) ? said : connectionProblem('unreachable', response.status));
  }
  const hear = eventReader((data) => onEvent(JSON.parse(data) as Event));
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (calledOff.aborted) return { ok: true, value: 'called-off' };
    if (done) return { ok: true, value: 'ended' };
    hear(value);
  }
}

/**
 * Takes the bytes as they come, cut anywhere, also within a letter, and gives the data of each event once it is
 * whole. What stands after the last empty line was cut off on its way and is no event.
 */
export function eventReader(onData: (data: string) => void): (bytes: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  return (bytes) => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.map((one) => one.replace(/\r$/, ''))) {
      if (line.startsWith('data:')) data.push(line.slice('data:'.length).replace(/^ /, ''));
      if (line !== '') continue;
      if (data.length > 0) onData(data.join('\n'));
      data = [];
    }
  };
}
