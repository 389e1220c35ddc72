/** Walks over a mechanism that remember where each thing is written, short forms included. */
import type { Test } from '../mechanism/condition.ts';
import { partAsked, type Effect } from '../mechanism/effect.ts';
import type { Ask, ClockRule, Mechanism, Move, State, Step } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';

export const statesOf = (mechanism: Mechanism): State[] => Object.values(mechanism.states);

export interface StepAt {
  readonly state: State;
  readonly step: Step;
}

export function stepsOf(mechanism: Mechanism): StepAt[] {
  return statesOf(mechanism).flatMap((state) =>
    Object.values(state.steps).map((step): StepAt => ({ state, step })),
  );
}

/** Steps a rule wrote itself: neither an exit nor the naming of a helper, which every mechanism gets. */
export function ownSteps(state: State): Step[] {
  return Object.values(state.steps).filter((step) => !step.exit && step.name !== 'name-helper');
}

/** Neither a step of its own, nor a move, nor a clock: whoever comes here stays. */
export const isDeadEnd = (state: State): boolean =>
  !state.final && ownSteps(state).length === 0 && state.moves.length === 0 && state.clocks.length === 0;

export function stepAt({ state, step }: StepAt, ...inside: Path): Path[] {
  const written: Path[] = [['states', state.name, 'steps', step.name, ...inside]];
  if (step.name === 'solved') written.push(['states', state.name, 'confirm', ...inside]);
  if (step.name === 'not-solved') written.push(['states', state.name, 'confirm', 'not-solved']);
  if (step.exit) written.push(['exits']);
  written.push(['states', state.name, 'steps', step.name], ['states', state.name]);
  return written;
}

export function clockAt(state: State, clock: ClockRule, ...inside: Path): Path[] {
  const long: Path = ['states', state.name, 'clocks', clock.name];
  const short: Path = ['states', state.name, 'clock'];
  const written = clock.name === state.name ? short : long;
  const silence: Path[] = clock.name === 'silence' ? [['states', state.name, 'confirm', 'silence']] : [];
  return [[...written, ...inside], ...silence, written];
}

/** Somewhere a rule brings something about, and what sets it off. */
export type Doing = {
  readonly does: readonly Effect[];
  /** Fields asked in the same breath. */
  readonly asks: readonly Ask[];
  /** Where its effects are written, or one of them by its place among them. */
  readonly at: (...place: readonly number[]) => readonly Path[];
} & (
  | { readonly by: 'opening'; readonly state: null }
  | { readonly by: 'step'; readonly state: State; readonly step: Step }
  | { readonly by: 'move'; readonly state: State; readonly move: Move }
  | { readonly by: 'clock'; readonly state: State; readonly clock: ClockRule }
);

export function doingsOf(mechanism: Mechanism): Doing[] {
  const { opens } = mechanism;
  const opening: Doing = {
    by: 'opening',
    state: null,
    does: opens.does,
    asks: opens.asks,
    at: (...place) => [['opens', 'does', ...place]],
  };
  const inStates = statesOf(mechanism).flatMap((state): Doing[] => [
    ...Object.values(state.steps).map((step): Doing => ({
      by: 'step',
      state,
      step,
      does: step.does,
      asks: step.asks,
      at: (...place) => stepAt({ state, step }, 'does', ...place),
    })),
    ...state.moves.map((move, nth): Doing => ({
      by: 'move',
      state,
      move,
      does: move.does,
      asks: [],
      at: (...place) => [moveAt(state, nth, 'does', ...place), moveAt(state, nth)],
    })),
    ...state.clocks.map((clock): Doing => ({
      by: 'clock',
      state,
      clock,
      does: clock.late,
      asks: [],
      at: () => clockAt(state, clock, 'late'),
    })),
  ]);
  return [opening, ...inStates];
}

/** Where one effect is written; where many may be written as one, the one. */
export const effectAt = ({ at }: Doing, place: number): readonly Path[] => [...at(place), ...at()];

export interface EffectAt {
  readonly effect: Effect;
  readonly at: readonly Path[];
  /** Fields asked in the same breath. */
  readonly asks: readonly Ask[];
  /** Null: at the opening. */
  readonly state: string | null;
}

export function effectsOf(mechanism: Mechanism): EffectAt[] {
  return doingsOf(mechanism).flatMap((doing) =>
    doing.does.map((effect, place): EffectAt => ({
      effect,
      at: effectAt(doing, place),
      asks: doing.asks,
      state: doing.state?.name ?? null,
    })),
  );
}

export interface OpeningAt extends EffectAt {
  readonly effect: Effect & { readonly kind: 'open' };
  readonly opener: Mechanism;
}

/** Wherever a rule opens a matter of this kind by itself. */
export function openingsOf({ name }: Mechanism, { mechanisms }: Pick<Pack, 'mechanisms'>): OpeningAt[] {
  return Object.values(mechanisms).flatMap((opener) =>
    effectsOf(opener).flatMap(({ effect, ...one }) =>
      effect.kind === 'open' && effect.mechanism === name ? [{ ...one, effect, opener }] : [],
    ),
  );
}

/** Wherever a whole asks for a part of this kind. */
export function askingsOf(
  { name }: Mechanism,
  { mechanisms }: Pick<Pack, 'mechanisms'>,
): (EffectAt & { readonly opener: Mechanism })[] {
  return Object.values(mechanisms).flatMap((opener) =>
    effectsOf(opener).flatMap((one) =>
      opener.parts[partAsked(one.effect) ?? '']?.mechanism === name ? [{ ...one, opener }] : [],
    ),
  );
}

export const moveAt = (state: State, at: number, ...inside: Path): Path => [
  'states',
  state.name,
  'moves',
  at,
  ...inside,
];

export interface TestAt {
  readonly test: Test;
  readonly state: State;
  readonly at: readonly Path[];
}

export function testsOf(mechanism: Mechanism): TestAt[] {
  const required = ({ requires }: Pick<Step, 'requires'>, at: (index: number) => Path[]) =>
    requires.flatMap(({ that }, index) =>
      that.flatMap((condition) => condition.any).map((test) => ({ test, at: at(index) })),
    );
  const opening = mechanism.states[mechanism.opens.to];
  const inOpening = opening
    ? required(mechanism.opens, (index) => [
        ['opens', 'requires', index, 'that'],
        ['opens', 'requires'],
      ])
    : [];
  return [
    ...inOpening.map((one) => ({ ...one, state: opening! })),
    ...statesOf(mechanism).flatMap((state) => testsIn(state, required)),
  ];
}

type Required = (
  holder: Pick<Step, 'requires'>,
  at: (index: number) => Path[],
) => { readonly test: Test; readonly at: Path[] }[];

function testsIn(state: State, required: Required): TestAt[] {
  return [
    ...Object.values(state.steps).flatMap((step) => [
      ...step.when
        .flatMap((condition) => condition.any)
        .map((test) => ({ test, state, at: stepAt({ state, step }, 'when') })),
      ...required(step, (index) => [
        ...stepAt({ state, step }, 'requires', index, 'that'),
        ...stepAt({ state, step }, 'requires'),
      ]).map((one) => ({ ...one, state })),
    ]),
    ...state.moves.flatMap((move, at) =>
      move.when
        .flatMap((condition) => condition.any)
        .map((test) => ({ test, state, at: [moveAt(state, at, 'when'), moveAt(state, at)] })),
    ),
  ];
}

export interface ScopeAt {
  readonly scope: Scope;
  readonly at: readonly Path[];
  readonly use:
    | 'opens'
    | 'acts'
    | 'waits'
    | 'reminded'
    | 'reads'
    | 'reads-requester'
    | 'reads-assignee'
    | 'reads-takers';
}

/** Exits are open to whoever is there, so what they say of who is left out. */
export function scopesOf(mechanism: Mechanism): ScopeAt[] {
  const all = (scopes: readonly Scope[], use: ScopeAt['use'], ...at: Path): ScopeAt[] =>
    scopes.map((scope, index) => ({ scope, use, at: [[...at, index], at] }));
  return [
    ...all(mechanism.seenBy, 'reads', 'seen-by'),
    ...all(mechanism.requesterSeenBy, 'reads-requester', 'requester-seen-by'),
    ...all(mechanism.assigneeSeenBy ?? [], 'reads-assignee', 'assignee-seen-by'),
    ...all(mechanism.opens.by, 'opens', 'opens', 'by'),
    ...statesOf(mechanism).flatMap((state): ScopeAt[] =>
      state.waitsOn === null
        ? []
        : [
            {
              scope: state.waitsOn,
              use: 'waits',
              at: [
                ['states', state.name, 'waits-on'],
                ['states', state.name],
              ],
            },
          ],
    ),
    ...stepsOf(mechanism).flatMap(({ state, step }) =>
      (step.exit ? [] : step.by).map((scope, index): ScopeAt => ({
        scope,
        use: 'acts',
        at: [...stepAt({ state, step }, 'by', index), ...stepAt({ state, step }, 'by')],
      })),
    ),
    ...stepsOf(mechanism).flatMap(({ state, step }) =>
      (step.counts?.toldTo ?? []).map((scope, index): ScopeAt => ({
        scope,
        use: 'reads-takers',
        at: stepAt({ state, step }, 'counts', 'told-to', index),
      })),
    ),
    ...effectsOf(mechanism).flatMap(({ effect, at }) =>
      effect.kind === 'remind' ? effect.who.map((scope): ScopeAt => ({ scope, use: 'reminded', at })) : [],
    ),
  ];
}

export const hasParties = (mechanism: Mechanism): boolean =>
  effectsOf(mechanism).some(({ effect }) => effect.kind === 'name' && effect.part === 'party');
