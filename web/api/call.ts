/** One request to /api/v1. Never throws for a no: the network itself failing is a problem like any other. */
import { connectionWords } from '#language/connection.ts';
import type { Problem } from '#core/contract/api.ts';
import type { Words } from '#language/words.ts';
import { noteServerTime } from '../device/server-time.ts';
import { locale } from '../speech/locale.ts';
import { isPassing, isProblem, refused, type Answer } from './answer.ts';

export const API = '/api/v1';
const TRY_AGAIN_MS = [400, 1200, 3000];

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** After /api/v1, e.g. `/matters/418`. */
  readonly path: string;
  readonly body?: unknown;
  /** One per intention of the person, so that asking again never does it twice. */
  readonly key?: string;
}

/** Tries a passing failure again; a write only because its key makes the repeat harmless. */
export async function call<Value>(asked: Call): Promise<Answer<Value>> {
  let answer = await once<Value>(asked);
  for (const wait of asked.key ? TRY_AGAIN_MS : []) {
    // Without a network waiting brings nothing: the person hears it at once, with the way to try again.
    if (answer.ok || !isPassing(answer.problem) || isOffline()) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await once<Value>(asked);
  }
  return answer;
}

// Asked for by name: Node, where the tests run, has a navigator without it.
const isOffline = (): boolean => 'onLine' in navigator && !navigator.onLine;

async function once<Value>({ method, path, body, key }: Call): Promise<Answer<Value>> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': locale() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  try {
    const response = await fetch(API + path, {
      method,
      headers,
      credentials: 'same-origin',
      // A held act is sent while the page is being left.
      keepalive: key !== undefined,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    noteServerTime(response);
    return await read<Value>(response);
  } catch {
    return refused(connectionProblem('offline', 0));
  }
}

async function read<Value>(response: Response): Promise<Answer<Value>> {
  const text = await response.text();
  const body = findJson(text);
  if (response.ok) return { ok: true, value: body as Value };
  return refused(isProblem(body) ? body : connectionProblem('unreachable', response.status));
}

/** Something between us and the server may answer in HTML. */
function findJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function connectionProblem(kind: 'offline' | 'unreachable', status: number): Problem {
  const words: Words = connectionWords[`connection.${kind}`];
  const next: Words = connectionWords[`connection.${kind}-next`];
  return {
    type: 'about:blank',
    kind,
    title: words[locale()],
    status,
    detail: words[locale()],
    words,
    next: [{ step: 'again', words: next }],
  };
}
