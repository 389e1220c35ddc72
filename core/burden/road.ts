/**
 * The road a matter usually takes, read off the rule as a person would: in each state the first step that leads on.
 * A file is a story in order, so the first is what the author thought of first. Where only moves lead on, the state
 * that stands nearest below. Steps taken only sometimes (one more firm, a level up) are not on it.
 */
import type { Mechanism, State, Step } from '../mechanism/mechanism.ts';

export interface Stage {
  readonly state: State;
  readonly step: Step;
}

export function usualRoad(mechanism: Mechanism): Stage[] {
  const order = Object.keys(mechanism.states);
  const road: Stage[] = [];
  const passed = new Set<string>();
  let state = mechanism.states[mechanism.opens.to];
  while (state && !state.final && !passed.has(state.name)) {
    passed.add(state.name);
    const step = firstOn(state, order);
    if (step) road.push(...demandedBy(step, state), { state, step });
    state = mechanism.states[step?.to ?? nearestMove(state, order) ?? ''];
  }
  return road;
}

const isBelow = (to: string | null, state: State, order: readonly string[]): boolean =>
  to !== null && order.indexOf(to) > order.indexOf(state.name);

function firstOn(state: State, order: readonly string[]): Step | undefined {
  return Object.values(state.steps).find(
    (step) => !step.exit && !step.bySystem && isBelow(step.to, state, order),
  );
}

/** Steps that stay, and without which this one is off: a session before the agreement. */
function demandedBy({ when }: Step, state: State): Stage[] {
  return when.flatMap(({ any }) =>
    any.flatMap((test) => {
      const step = test.kind === 'taken' && test.is ? state.steps[test.step] : undefined;
      return step && step.to === null ? [{ state, step }] : [];
    }),
  );
}

function nearestMove(state: State, order: readonly string[]): string | undefined {
  const ways = [...state.moves.map(({ to }) => to), ...state.clocks.flatMap(({ lateTo }) => lateTo ?? [])];
  return ways
    .filter((to) => isBelow(to, state, order))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0];
}
