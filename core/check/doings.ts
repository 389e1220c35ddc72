/** Everywhere a rule brings something about, together with what sets it off. */
import type { Effect } from '../mechanism/effect.ts';
import type { Ask, ClockRule, Mechanism, Move, State, Step } from '../mechanism/mechanism.ts';
import type { Path } from '../pack/source.ts';
import { clockAt, moveAt, statesOf, stepAt } from './walk.ts';

export type Doing = {
  readonly does: readonly Effect[];
  /** Fields asked in the same breath. */
  readonly asks: readonly Ask[];
  /** Where its effects are written. */
  readonly at: readonly Path[];
} & (
  | { readonly by: 'opening'; readonly state: null }
  | { readonly by: 'step'; readonly state: State; readonly step: Step }
  | { readonly by: 'move'; readonly state: State; readonly move: Move }
  | { readonly by: 'clock'; readonly state: State; readonly clock: ClockRule }
);

export function doingsOf(mechanism: Mechanism): Doing[] {
  const { opens } = mechanism;
  return [
    { by: 'opening', state: null, does: opens.does, asks: opens.asks, at: [['opens', 'does'], ['opens']] },
    ...statesOf(mechanism).flatMap((state): Doing[] => [
      ...Object.values(state.steps).map((step): Doing => ({
        by: 'step',
        state,
        step,
        does: step.does,
        asks: step.asks,
        at: stepAt({ state, step }, 'does'),
      })),
      ...state.moves.map((move, nth): Doing => ({
        by: 'move',
        state,
        move,
        does: move.does,
        asks: [],
        at: [moveAt(state, nth, 'does'), moveAt(state, nth)],
      })),
      ...state.clocks.map((clock): Doing => ({
        by: 'clock',
        state,
        clock,
        does: clock.late,
        asks: [],
        at: clockAt(state, clock, 'late'),
      })),
    ]),
  ];
}
