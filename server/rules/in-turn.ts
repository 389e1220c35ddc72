/**
 * Work that takes the one thread we have for long is done for one person one at a time. Of what waits meanwhile the last is
 * done, for whoever types, or looks again, has no use for the others any more: they are told `busy`.
 */
import type { Installation } from '../installation.ts';

interface Turn {
  /** Lets the one that waits go on, or give way. */
  next: ((goes: boolean) => void) | undefined;
}

const turns = new WeakMap<Installation, Map<string, Turn>>();

/** `whose`: of whom, and which kind of work. */
export async function inTurn<Result>(
  at: Installation,
  whose: string,
  work: () => Promise<Result>,
): Promise<Result | 'busy'> {
  const here = turns.get(at) ?? new Map<string, Turn>();
  turns.set(at, here);
  const turn = here.get(whose);
  if (turn) {
    turn.next?.(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    turn.next = resolve;
    if (!(await promise)) return 'busy';
  } else here.set(whose, { next: undefined });
  try {
    return await work();
  } finally {
    const { next } = here.get(whose)!;
    if (next) {
      here.set(whose, { next: undefined });
      next(true);
    } else here.delete(whose);
  }
}
