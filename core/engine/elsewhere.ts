/** What a rule asks of other matters: which stand so at this place or above it. Named by `elsewhereText`. */
import type { Test } from '../mechanism/condition.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

export type Elsewhere = Omit<Test & { kind: 'elsewhere' }, 'kind' | 'is'>;

interface Asked {
  readonly elsewhere: readonly Elsewhere[];
  readonly lists: readonly string[];
}

/** A rule asks the same as long as it lives, and every act wants to know what. */
const askedBy = new WeakMap<Mechanism, Asked>();

/** Every question of this kind a mechanism asks, its order included. */
export const questionsElsewhere = (mechanism: Mechanism): readonly Elsewhere[] => asked(mechanism).elsewhere;

/** The lists whose open items a mechanism counts. */
export const listsCounted = (mechanism: Mechanism): readonly string[] => asked(mechanism).lists;

function asked(mechanism: Mechanism): Asked {
  const known = askedBy.get(mechanism);
  if (known) return known;
  const tests = testsIn(mechanism);
  const found: Asked = {
    elsewhere: [
      ...(mechanism.onlyUnder ? [{ ...mechanism.onlyUnder, same: [] }] : []),
      ...tests.flatMap((test) => (test.kind === 'elsewhere' ? [test] : [])),
    ],
    lists: [...new Set(tests.flatMap((test) => (test.kind === 'on-list' ? [test.list] : [])))],
  };
  askedBy.set(mechanism, found);
  return found;
}

/** Every test of a mechanism, wherever it stands. */
export function testsIn(mechanism: Mechanism): Test[] {
  const conditions = [
    ...mechanism.opens.requires.flatMap((one) => one.that),
    ...Object.values(mechanism.states).flatMap((state) => [
      ...state.moves.flatMap((move) => move.when),
      ...Object.values(state.steps).flatMap((step) => [
        ...step.when,
        ...step.requires.flatMap((one) => one.that),
      ]),
    ]),
  ];
  return conditions.flatMap((one) => one.any);
}
