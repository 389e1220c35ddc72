/** Terms: a state that is come back to, and asks what became of its parts since it was last left. */
import type { Test } from '../mechanism/condition.ts';
import type { State } from '../mechanism/mechanism.ts';
import type { Matter, PartState } from './matter.ts';

/** A rule is the same as long as it lives. */
const askedIn = new WeakMap<State, boolean>();

/** Whether a condition of this state counts only what became so in its own term: then it is kept when it was left. */
export function hasTerms(state: State): boolean {
  const known = askedIn.get(state);
  if (known !== undefined) return known;
  const conditions = [
    ...state.moves.flatMap(({ when }) => when),
    ...Object.values(state.steps).flatMap(({ when, requires }) => [
      ...when,
      ...requires.flatMap((one) => one.that),
    ]),
  ];
  const found = conditions.some(({ any }) => any.some(isOfTerm));
  askedIn.set(state, found);
  return found;
}

const isOfTerm = (test: Test): boolean => test.kind === 'parts' && test.anew === true;

/** A part that moved before this was kept counts in whichever term is asked. */
export const isOfThisTerm = ({ since = Infinity }: PartState, { left, state }: Matter): boolean =>
  since > (left?.[state] ?? 0);
