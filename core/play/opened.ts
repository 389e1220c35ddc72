/** A matter as somebody opens it; where only rules open it, as one would in their name. */
import { dayOf } from '../calendar/workdays.ts';
import type { Context } from '../engine/context.ts';
import type { Decision } from '../engine/decide.ts';
import { fillForm } from '../engine/form.ts';
import { open, openByRule, type Opening } from '../engine/open.ts';
import { refuse, type Refusal } from '../engine/refusal.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

export function openFor(
  person: string,
  mechanism: Mechanism,
  opening: Opening,
  context: Context,
): Decision | Refusal {
  const { asks, by } = mechanism.opens;
  if (by.length > 0) return open(mechanism, opening, context);
  const filled = fillForm(asks, mechanism, opening.facts, {
    ground: context.ground,
    on: dayOf(context.now),
  });
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: mechanism.words } });
  return openByRule(
    mechanism,
    { ...opening, facts: filled.facts, origin: undefined },
    person,
    undefined,
    context,
  );
}
