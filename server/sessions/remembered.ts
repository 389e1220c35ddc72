/**
 * Who a token was last time, so that the next request can ask as them before it is known whether they still are. It is
 * a guess and no more: what was asked counts only when session, person, posts and bars were read to be the same, and the
 * city is the one in force: it is another as soon as a rule was adopted.
 */
import type { Installation } from '../installation.ts';
import type { Asker, AskerFacts } from './asker.ts';

const MOST = 20_000;

export interface Remembered {
  readonly asker: Asker;
  /** What made them who they were. */
  readonly stands: string;
}

const memories = new WeakMap<Installation, Map<string, Remembered>>();

/** `token`: the hash of it. */
export function findRemembered(at: Installation, token: string): Remembered | undefined {
  return memories.get(at)?.get(token);
}

export function remember(at: Installation, token: string, asker: Asker): void {
  const memory = memories.get(at) ?? new Map<string, Remembered>();
  memories.set(at, memory);
  // Whoever was remembered longest ago makes room.
  memory.delete(token);
  if (memory.size >= MOST) memory.delete(memory.keys().next().value!);
  memory.set(token, { asker, stands: standsAs(asker.area, asker.facts) });
}

export function forget(at: Installation, token: string): void {
  memories.get(at)?.delete(token);
}

/** Whether what is read now makes the very asker that was guessed, whatever others have remembered meanwhile. */
export function isStill(at: Installation, guess: Remembered, area: string, facts: AskerFacts): boolean {
  return guess.asker.city === at.cities.findByArea(area) && guess.stands === standsAs(area, facts);
}

const standsAs = (area: string, facts: AskerFacts): string => JSON.stringify([area, facts]);
