/** Work that comes round: every so often, never two at once in one server, and one that fails does not end the next. */
import { setTimeout } from 'node:timers/promises';

export interface Rounds {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

export function startRounds(
  everyMs: number,
  /** A long one looks now and then whether it is asked to stop. */
  round: (stopping: AbortSignal) => Promise<unknown>,
  onFault: (error: unknown) => void,
): Rounds {
  const stopping = new AbortController();
  const going = goRound(everyMs, round, onFault, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return going;
    },
  };
}

async function goRound(
  everyMs: number,
  round: (stopping: AbortSignal) => Promise<unknown>,
  onFault: (error: unknown) => void,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      await round(stopping);
    } catch (error) {
      onFault(error);
    }
    await setTimeout(everyMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
