/** What a rule asks of other matters: which stand so at this place or above it. Named by `elsewhereText`. */
import type { Test } from '../mechanism/condition.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

export type Elsewhere = Omit<Test & { kind: 'elsewhere' }, 'kind' | 'is'>;

/** Every question of this kind a mechanism asks, its order included. */
export function questionsElsewhere(mechanism: Mechanism): Elsewhere[] {
  const tests = testsIn(mechanism);
  return [
    ...(mechanism.onlyUnder ? [{ ...mechanism.onlyUnder, same: [] }] : []),
    ...tests.flatMap((test) => (test.kind === 'elsewhere' ? [test] : [])),
  ];
}

/** The lists whose open items a mechanism counts. */
export function listsCounted(mechanism: Mechanism): string[] {
  return [...new Set(testsIn(mechanism).flatMap((test) => (test.kind === 'on-list' ? [test.list] : [])))];
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
