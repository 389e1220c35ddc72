/**
 * What the server answered, kept while somebody looks and a little longer. One asking at a time for each
 * question; a failure that may pass leaves what was read last; a definite no replaces it.
 */
import type { Problem } from '#core/contract/api.ts';
import { isPassing, type Answer } from './answer.ts';

export type Heard<Value> =
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly problem: Problem; readonly again: () => void }
  /** `stale`: shown from memory because asking again failed. */
  | { readonly is: 'answered'; readonly value: Value; readonly stale: boolean };

export interface Answers {
  readonly read: (path: string) => Heard<unknown>;
  /** Begins asking when nothing fresh is known. Returns the way to stop. */
  readonly listen: (path: string, listener: () => void) => () => void;
  /** What a write answered is what a reading would: nobody waits for the same again. */
  readonly learn: (path: string, value: unknown) => void;
  /** What is on screen about these nouns (about everything, without them) is asked again now, the rest when next seen. */
  readonly askAgain: (nouns?: readonly string[]) => void;
  /** Another person: nothing read so far may be seen. */
  readonly forgetAll: () => void;
}

interface Kept {
  readonly path: string;
  readonly listeners: Set<() => void>;
  heard: Heard<unknown>;
  /** When it was answered; 0 when it must be asked again. */
  at: number;
  /** The asking on its way, so that what it brings is thrown away once it is overtaken. */
  asking: object | undefined;
  leftAt: number;
}

const FRESH_MS = 15_000;
const KEPT_MS = 300_000;
const TRY_AGAIN_MS = [700, 2000];
const WAITING = { is: 'waiting' } as const;

/** The first word of a path is its noun: `/matters/418` and `/matters?mine=true` are both `matters`. */
export function nounOf(path: string): string {
  return path.slice(1).split(/[/?]/, 1)[0] ?? '';
}

export function keepAnswers(
  ask: (path: string) => Promise<Answer<unknown>>,
  now: () => number = Date.now,
): Answers {
  const all = new Map<string, Kept>();

  const keptFor = (path: string): Kept => {
    let kept = all.get(path);
    if (kept === undefined) {
      kept = { path, listeners: new Set(), heard: WAITING, at: 0, asking: undefined, leftAt: now() };
      all.set(path, kept);
    }
    return kept;
  };

  const tell = (kept: Kept, heard: Heard<unknown>): void => {
    kept.heard = heard;
    for (const listener of kept.listeners) listener();
  };

  const begin = async (kept: Kept): Promise<void> => {
    const asking = {};
    kept.asking = asking;
    let answer = await ask(kept.path);
    for (const wait of TRY_AGAIN_MS) {
      if (kept.asking !== asking || answer.ok || !isPassing(answer.problem)) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (kept.asking === asking) answer = await ask(kept.path);
    }
    if (kept.asking !== asking) return;
    kept.asking = undefined;
    if (answer.ok) {
      kept.at = now();
      tell(kept, { is: 'answered', value: answer.value, stale: false });
    } else if (kept.heard.is === 'answered' && isPassing(answer.problem)) {
      tell(kept, { ...kept.heard, stale: true });
    } else {
      tell(kept, { is: 'refused', problem: answer.problem, again: () => void begin(kept) });
    }
  };

  const forgetLongUnseen = (): void => {
    for (const kept of all.values()) {
      if (kept.listeners.size === 0 && now() - kept.leftAt > KEPT_MS) all.delete(kept.path);
    }
  };

  return {
    read: (path) => all.get(path)?.heard ?? WAITING,
    listen: (path, listener) => {
      forgetLongUnseen();
      const kept = keptFor(path);
      kept.listeners.add(listener);
      if (kept.asking === undefined && now() - kept.at > FRESH_MS) void begin(kept);
      return () => {
        kept.listeners.delete(listener);
        kept.leftAt = now();
      };
    },
    learn: (path, value) => {
      const kept = keptFor(path);
      kept.at = now();
      kept.asking = undefined;
      tell(kept, { is: 'answered', value, stale: false });
    },
    askAgain: (nouns) => {
      for (const kept of all.values()) {
        if (nouns && !nouns.includes(nounOf(kept.path))) continue;
        kept.at = 0;
        if (kept.listeners.size > 0) void begin(kept);
      }
    },
    forgetAll: () => {
      for (const kept of all.values()) {
        kept.asking = undefined;
        kept.at = 0;
        if (kept.listeners.size === 0) all.delete(kept.path);
        else {
          tell(kept, WAITING);
          void begin(kept);
        }
      }
    },
  };
}
