/** The ways out of each state: by a step, by a move, by lateness. */
import type { ClockRule, Mechanism, Move, Step } from '../mechanism/mechanism.ts';
import type { Path } from '../pack/source.ts';
import { clockAt, moveAt, statesOf, stepAt } from './walk.ts';

export type Way = {
  readonly from: string;
  readonly to: string;
  /** Where its target is written. */
  readonly at: readonly Path[];
} & (
  | { readonly by: 'step'; readonly step: Step }
  | { readonly by: 'move'; readonly move: Move }
  | { readonly by: 'clock'; readonly clock: ClockRule }
);

export function waysOf(mechanism: Mechanism): Way[] {
  return statesOf(mechanism).flatMap((state): Way[] => {
    const from = state.name;
    return [
      ...Object.values(state.steps).flatMap((step): Way[] =>
        step.to === null ? [] : [{ from, to: step.to, by: 'step', step, at: stepAt({ state, step }, 'to') }],
      ),
      ...state.moves.map((move, at): Way => ({
        from,
        to: move.to,
        by: 'move',
        move,
        at: [moveAt(state, at, 'to')],
      })),
      ...state.clocks.flatMap((clock): Way[] =>
        clock.lateTo === null
          ? []
          : [{ from, to: clock.lateTo, by: 'clock', clock, at: clockAt(state, clock, 'to') }],
      ),
    ];
  });
}

/** Every way leads somewhere: only then is it worth asking what can be reached. */
export const leadsSomewhere = (mechanism: Mechanism): boolean =>
  mechanism.opens.to in mechanism.states && waysOf(mechanism).every((way) => way.to in mechanism.states);

export function reachedFrom(starts: Iterable<string>, ways: readonly Way[]): Set<string> {
  const reached = new Set(starts);
  for (const state of reached) for (const way of ways) if (way.from === state) reached.add(way.to);
  return reached;
}

/** The circles among some ways, each as its ways in order, each once. */
export function circlesIn<W extends Pick<Way, 'from' | 'to'>>(ways: readonly W[]): W[][] {
  const circles: W[][] = [];
  const walk = (start: string, path: readonly W[]): void => {
    const here = path.at(-1)?.to ?? start;
    for (const way of ways.filter((one) => one.from === here)) {
      // A circle is told from its first state in the order of the alphabet, so that it is told once.
      if (way.to === start) circles.push([...path, way]);
      else if (way.to > start && !path.some((one) => one.from === way.to)) walk(start, [...path, way]);
    }
  };
  for (const start of new Set(ways.map((way) => way.from))) walk(start, []);
  return circles;
}
