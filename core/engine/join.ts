/**
 * 我也遇到: somebody else says that a matter is theirs too. They are counted and told when it moves; joining gives no
 * sight of it, so only what anybody may be shown of it (its kind, where, since when) leads here.
 */
import type { Mechanism } from '../mechanism/mechanism.ts';
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

export function findJoining(
  mechanism: Mechanism,
  matter: Matter,
  given: Readonly<Record<string, unknown>>,
  context: Context,
): Joining | Refusal {
  const gate = findJoinRefusal(mechanism, matter, context);
  if (gate) return gate;
  const filled = fillForm(mechanism.joins ?? [], mechanism.fields, given, aroundOf(context));
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: JOIN_WORDS } });
  const { actor } = context;
  return {
    facts: filled.facts,
    joined: [...joinersOf(matter), ...(actor.kind === 'person' ? [actor.id] : [])],
  };
}

function findJoinRefusal(mechanism: Mechanism, matter: Matter, { actor }: Context): Refusal | undefined {
  const says = { step: JOIN_WORDS, state: mechanism.states[matter.state]!.words };
  if (!mechanism.joins) return refuse('unknown-step');
  if (actor.kind !== 'person') return refuse('not-by-you', { says });
  if (!matter.open) return refuse('ended', { says });
  if (matter.requester === actor.id) return refuse('is-part', { says });
  return joinersOf(matter).includes(actor.id) ? refuse('already-taken', { says }) : undefined;
}
