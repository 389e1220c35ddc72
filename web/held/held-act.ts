/**
 * An act that was pressed and is not sent yet. What the record holds cannot be undone, so undoing must come
 * before; and what was pressed must not get lost, so it is kept on the device until the server has answered.
 */
import type { Problem } from '#core/contract/api.ts';
import type { Words } from '#language/words.ts';
import { isPassing } from '../api/answer.ts';

export const HELD_MS = 10_000;

// A hidden tab runs its timers once a minute; only well after that is an act surely without its tab.
const ORPHAN_AFTER_MS = 120_000;

export interface HeldAct {
  /** The idempotency key: however often the act is sent, it happens once. */
  readonly key: string;
  readonly person: string;
  readonly matter: string;
  readonly title: string;
  readonly number: string;
  readonly step: string;
  readonly words: Words;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly seenSeq: number;
  /** When it is sent unless it is taken back, on this device's clock. */
  readonly until: number;
  readonly stands: 'held' | 'sending' | 'refused';
  readonly problem: Problem | null;
}

export function secondsLeft(act: Pick<HeldAct, 'until'>, now: number): number {
  return Math.max(0, Math.ceil((act.until - now) / 1000));
}

/**
 * Acts found on the device when the app starts. Those of a tab that still runs are left to it. One that was never
 * sent is held once more, so that whoever comes back can still take it back. One that was on its way may be in
 * the record already: it is sent again with its key, and nobody is offered to undo what cannot be undone. A no
 * stays a no.
 */
export function adopt(kept: readonly HeldAct[], person: string, now: number): readonly HeldAct[] {
  return kept
    .filter((act) => act.person === person && (isNo(act) || act.until + ORPHAN_AFTER_MS < now))
    .map((act) => {
      if (isNo(act)) return act;
      if (act.stands === 'held') return { ...act, until: now + HELD_MS };
      return { ...act, stands: 'sending', problem: null };
    });
}

function isNo({ stands, problem }: HeldAct): boolean {
  return stands === 'refused' && problem !== null && !isPassing(problem);
}

/** Undefined when the text is none of ours: written by an older edition, or by somebody's hand. */
export function findHeldAct(text: string): HeldAct | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isHeldAct(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isHeldAct(read: unknown): read is HeldAct {
  if (typeof read !== 'object' || read === null) return false;
  const act = read as Record<string, unknown>;
  const texts = ['key', 'person', 'matter', 'title', 'number', 'step', 'stands'];
  return (
    texts.every((name) => typeof act[name] === 'string') &&
    typeof act['until'] === 'number' &&
    typeof act['seenSeq'] === 'number' &&
    typeof act['facts'] === 'object' &&
    typeof act['words'] === 'object'
  );
}
