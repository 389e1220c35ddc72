/** The opening of a recorded matter under a rule: by its form, or as a rule opened it. */
import type { Context } from '../engine/context.ts';
import type { Decision } from '../engine/decide.ts';
import { begin } from '../engine/evolve.ts';
import { SYSTEM } from '../engine/keys.ts';
import type { Facts } from '../engine/matter.ts';
import { open, openByRule, openPart } from '../engine/open.ts';
import type { Refusal } from '../engine/refusal.ts';
import { invariant } from '../invariant.ts';
import type { PastAct, PastMatter, Rule } from './past.ts';

export function openAgain(
  { mechanism, version }: Rule,
  past: PastMatter,
  act: PastAct,
  facts: Facts,
  context: Context,
): Decision | Refusal {
  const { begun } = act.changes;
  invariant(begun, `the first act of ${past.id} begins it`);
  if (act.as !== SYSTEM) return open(mechanism, { id: past.id, version, facts }, context);
  // What a rule opened took its facts from another matter: they stand in its own first act.
  const from = {
    ...begin(begun.parent?.id ?? past.id, begun, act.to, act.at),
    facts: { ...act.facts, ...facts },
  };
  if (begun.parent === null) {
    const opening = { id: past.id, version, facts: from.facts, origin: begun.origin };
    return openByRule(mechanism, opening, begun.requester, from, context);
  }
  invariant(begun.asked, `the part ${past.id} was asked of a seat`);
  return openPart(mechanism, past.id, version, begun.parent.part, begun.asked, from, context);
}
