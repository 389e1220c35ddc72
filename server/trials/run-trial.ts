/** Runs one trial in a thread of its own: bounded in time and memory, fed page by page, gone when nobody listens any more. */
import { Worker } from 'node:worker_threads';
import type { Words } from '#core/words.ts';
import { trialWords } from '#language/trial.ts';
import type { Page } from './past.ts';
import type { FromWorker, ToWorker, Work } from './worker.ts';

const MOST_MS = 120_000;
const MOST_MB = 512;

export type Ended =
  | Exclude<FromWorker, { kind: 'ready' | 'more' | 'progress' }>
  | { kind: 'failed'; words: Words };

export interface Feeding {
  /** The past of these mechanisms; null: of those the trial is about. */
  pages(mechanisms: readonly string[] | null): AsyncGenerator<Page>;
  /** How many matters that will be. */
  readonly all: number;
}

/** Undefined when it was called off. */
export function runTrial(
  work: Work,
  feeding: Feeding,
  told: (share: number) => void,
  calledOff: AbortSignal,
): Promise<Ended | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    });
    let pages: AsyncGenerator<Page> | undefined;
    let done = 0;
    const finish = (end: () => void): void => {
      clearTimeout(tooLong);
      calledOff.removeEventListener('abort', stop);
      void worker.terminate();
      void pages?.return(undefined);
      end();
    };
    const stop = (): void => finish(() => resolve(undefined));
    const tooLong = setTimeout(
      () => finish(() => resolve({ kind: 'failed', words: trialWords['trial.too-long'] })),
      MOST_MS,
    );
    const feed = async (): Promise<void> => {
      const next = await pages?.next();
      if (calledOff.aborted) return;
      const message: ToWorker = next?.value ? { kind: 'page', page: next.value } : { kind: 'end' };
      // A thread has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(message);
      if (!next?.value) return;
      done += next.value.matters.length;
      told(Math.min(1, done / Math.max(1, feeding.all)));
    };
    const failed = (error: Error): void =>
      finish(() => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve({ kind: 'failed', words: trialWords['trial.too-much'] });
        else reject(error);
      });
    worker.on('error', (error) => failed(error instanceof Error ? error : new Error(String(error))));
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'ready':
          if (message.wants === null || message.wants.length > 0) pages = feeding.pages(message.wants);
          void feed().catch(failed);
          return;
        case 'more':
          void feed().catch(failed);
          return;
        case 'progress':
          told(message.share);
          return;
        case 'problems':
        case 'replayed':
        case 'simulated':
          finish(() => resolve(message));
      }
    });
    if (calledOff.aborted) stop();
    else calledOff.addEventListener('abort', stop);
  });
}
