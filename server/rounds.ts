/** Work that comes round: every so often, never two at once in one server, and one that fails does not end the next. */
import { setTimeout } from 'node:timers/promises';

export interface Rounds {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

export function startRounds(
  everyMs: number,
  round: () => Promise<unknown>,
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
  round: () => Promise<unknown>,
  onFault: (error: unknown) => void,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      await round();
    } catch (error) {
      onFault(error);
    }
    await setTimeout(everyMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
