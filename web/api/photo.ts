/** Sends one picture, tells how far it is, and tries again by itself; the key keeps it one picture. */
import type { z } from 'zod';
import type { photoAnswer, Problem } from '#core/contract/api.ts';
import { shrinkPhoto } from '../device/shrink.ts';
import { locale } from '../speech/locale.ts';
import { isPassing, isProblem, refused, type Answer } from './answer.ts';
import { API, connectionProblem } from './call.ts';

type PhotoAnswer = z.infer<typeof photoAnswer>;

const TRY_AGAIN_MS = [800, 2500, 6000];

export interface PhotoSending {
  readonly file: File;
  readonly key: string;
  readonly onProgress: (percent: number) => void;
}

export async function sendPhoto(sending: PhotoSending): Promise<Answer<PhotoAnswer>> {
  const picture = await shrinkPhoto(sending.file);
  let answer = await once(sending, picture);
  for (const wait of TRY_AGAIN_MS) {
    if (answer.ok || !isPassing(answer.problem)) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await once(sending, picture);
  }
  return answer;
}

/** The address of a picture we know only by its id. */
export function photoUrl(id: string, size: 'thumb' | 'full'): string {
  return `${API}/photos/${encodeURIComponent(id)}?size=${size}`;
}

// fetch cannot tell how much of a body has gone out; XMLHttpRequest can.
function once({ file, key, onProgress }: PhotoSending, picture: Blob): Promise<Answer<PhotoAnswer>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/photos`);
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('accept-language', locale());
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(Math.round((loaded / total) * 100));
    });
    request.addEventListener('load', () => resolve(read(request)));
    request.addEventListener('error', () => resolve(refused(connectionProblem('offline', 0))));
    const body = new FormData();
    body.append('photo', picture, file.name);
    request.send(body);
  });
}

function read(request: XMLHttpRequest): Answer<PhotoAnswer> {
  const body: unknown = findJson(request.responseText);
  if (request.status >= 200 && request.status < 300) return { ok: true, value: body as PhotoAnswer };
  const problem: Problem = isProblem(body) ? body : connectionProblem('unreachable', request.status);
  return refused(problem);
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
