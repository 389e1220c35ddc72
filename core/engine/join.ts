/**
 * 我也遇到: somebody else says that a matter is theirs too. They are counted and told when it moves; joining gives no
 * sight of it, so only what anybody may be shown of it (its kind, where, since when) leads here.
 */
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Words } from '../words.ts';
import type { Context } from './context.ts';
import { aroundOf, fillForm } from './form.ts';
import type { Facts, Matter } from './matter.ts';
import { refuse, type Refusal } from './refusal.ts';

/** The step's name in the record. */
export const JOIN = 'join';
export const JOIN_WORDS: Words = { zh: '我也遇到', en: 'So it is for me' };

export const joinersOf = (matter: Matter): readonly string[] => matter.joined ?? [];

export interface Joining {
  readonly facts: Facts;
  readonly joined: readonly string[];
}

/** `asks` is what the rule asks of those who join. */
export function findJoining(
  asks: readonly Ask[],
  mechanism: Mechanism,
  matter: Matter,
  given: Readonly<Record<string, unknown>>,
  context: Context,
): Joining | Refusal {
  const says = { step: JOIN_WORDS, state: mechanism.states[matter.state]!.words };
  if (context.actor.kind !== 'person') return refuse('not-by-you', { says });
  const { id } = context.actor;
  if (!matter.open) return refuse('ended', { says });
  if (matter.requester === id) return refuse('is-part', { says });
  if (joinersOf(matter).includes(id)) return refuse('already-taken', { says });
  const filled = fillForm(asks, mechanism, given, aroundOf(context));
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: JOIN_WORDS } });
  return { facts: filled.facts, joined: [...joinersOf(matter), id] };
}
