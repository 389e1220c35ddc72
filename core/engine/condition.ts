/** Whether a condition of a rule holds for a matter. */
import { CALLED_OFF, type Mechanism } from '../mechanism/mechanism.ts';
import type { Condition, Test } from '../mechanism/condition.ts';
import { holdsInCel } from '../mechanism/cel.ts';
import type { Context } from './context.ts';
import { personsOf, seatAbove } from './keys.ts';
import type { Matter } from './matter.ts';

export function findUnmet(
  conditions: readonly Condition[],
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Condition | undefined {
  return conditions.find(
    (condition) => !condition.any.some((test) => holds(test, mechanism, matter, context)),
  );
}

export function triesLeft(mechanism: Mechanism, matter: Matter): number {
  const of = mechanism.states[matter.state]?.tries[matter.rung ?? ''];
  if (of === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, of - (matter.tries[matter.rung ?? ''] ?? 0));
}

export function settingOf(name: string, mechanism: Mechanism, context: Pick<Context, 'settings'>): string {
  return context.settings[name] ?? mechanism.settings[name]?.value ?? '';
}

function holds(test: Test, mechanism: Mechanism, matter: Matter, context: Context): boolean {
  switch (test.kind) {
    case 'parts': {
      const states = partStates(test.part, matter);
      if (test.how === 'any') return states.some((state) => test.states.includes(state));
      return states.every((state) => test.states.includes(state));
    }
    case 'parts-count':
      return (
        partStates(test.part, matter).filter((state) => test.states.includes(state)).length >= test.count
      );
    case 'tries-left':
      return triesLeft(mechanism, matter) > 0 === test.is;
    case 'rung-above':
      return (seatAbove(mechanism, matter, context.ground) !== undefined) === test.is;
    case 'rung-below':
      return mechanism.rungs.findIndex((rung) => rung.level === matter.rung) > 0 === test.is;
    case 'rung':
      return matter.rung === test.level;
    case 'setting':
      return (settingOf(test.setting, mechanism, context) === 'yes') === test.is;
    case 'fact':
      return test.values.includes(String(matter.facts[test.field] ?? '')) === test.is;
    case 'booking':
      return matter.booking?.is === test.is;
    case 'named':
      // A dispute has two sides: one named party is not “the parties”.
      return personsOf(test.part, matter).length >= (test.part === 'party' ? 2 : 1) === test.is;
    case 'parent':
      return test.states.includes(context.known.parentState ?? '');
    case 'taken':
      return (matter.taken[test.step] ?? []).length > 0 === test.is;
    case 'cel':
      return holdsInCel(test.expression, {
        facts: matter.facts,
        state: matter.state,
        rung: matter.rung,
        tries: matter.tries,
        parts: matter.parts,
      });
  }
}

function partStates(part: string, matter: Matter): string[] {
  return Object.values(matter.parts)
    .filter((child) => child.part === part && child.state !== CALLED_OFF)
    .map((child) => child.state);
}
