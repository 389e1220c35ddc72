/**
 * Reading the whole pack with another text takes the one thread we have for a fifth of a second. So one person weighs one
 * text at a time; of those that wait meanwhile the last one is weighed, for whoever types has changed the others since.
 */
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import type { Weighed } from './rules.ts';

interface Turn {
  /** Lets the one that waits go on, or give way. */
  next: ((goes: boolean) => void) | undefined;
}

const turns = new WeakMap<Installation, Map<string, Turn>>();

export async function weighInTurn(
  at: Installation,
  asker: Asker,
  path: string,
  text: string,
): Promise<Weighed | 'busy'> {
  const { id } = asker.person;
  const mine = turns.get(at) ?? new Map<string, Turn>();
  turns.set(at, mine);
  const turn = mine.get(id);
  if (turn) {
    turn.next?.(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    turn.next = resolve;
    if (!(await promise)) return 'busy';
  } else mine.set(id, { next: undefined });
  try {
    return await at.rules.weigh(path, text);
  } finally {
    const { next } = mine.get(id)!;
    if (next) {
      mine.set(id, { next: undefined });
      next(true);
    } else mine.delete(id);
  }
}
