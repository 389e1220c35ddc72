/** A mechanism made ready to be lived many times: for each state, what people may choose there, how long it takes them. */
import type { Context, Known } from '../engine/context.ts';
import { questionsElsewhere } from '../engine/elsewhere.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism, State, Step } from '../mechanism/mechanism.ts';
import { plentyFor } from '../play/plenty.ts';
import { hashOf } from './chance.ts';
import { secondsOfOpening, secondsOfStep } from './costs.ts';
import type { Habit, Scenario } from './scenario.ts';
import type { Spread } from './spread.ts';

export interface Rules {
  readonly mechanism: Mechanism;
  /** One for all its decisions, turned to each in its moment. */
  readonly context: Turning<Context>;
  readonly opening: Spread;
  /** For what the rule opens by itself. */
  readonly opensSeed: number;
  readonly states: Readonly<Record<string, Choices>>;
  /** Its conditions ask how other matters stand. */
  readonly looksElsewhere: boolean;
  readonly plenty: Known;
}

type Turning<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Choices {
  /** Names the draws of this state. */
  readonly salt: number;
  readonly first: readonly Option[];
  /** Only where none of the first is open. */
  readonly otherwise: readonly Option[];
}

export interface Option {
  /** Null: nothing is done. */
  readonly step: Step | null;
  readonly often: number;
  readonly after: Spread | null;
  readonly takes: Spread;
  /** Whoever its `by` names may take it: there is nothing else to ask. */
  readonly plain: boolean;
}

export function rulesOf(mechanism: Mechanism, scenario: Scenario, context: Context): Rules {
  const takes = scenario.takes[mechanism.name] ?? {};
  const usual = (seconds: number): Spread => spreadOf(scenario.usualSpread, seconds * 1000);
  const states = Object.values(mechanism.states).map((state): [string, Choices] => {
    const stated = (scenario.habits[mechanism.name]?.[state.name] ?? []).filter(
      (habit) => habit.step === null || Object.hasOwn(state.steps, habit.step),
    );
    const option = (habit: Habit): Option => {
      const step = habit.step === null ? null : state.steps[habit.step]!;
      const length = step === null ? usual(0) : (takes[step.name] ?? usual(secondsOfStep(step, mechanism)));
      return {
        step,
        often: habit.often,
        after: habit.after,
        takes: length,
        plain: step !== null && isPlain(step),
      };
    };
    const salt = hashOf(`${mechanism.name}/${state.name}`);
    if (stated.some((habit) => habit.step !== null))
      return [state.name, { salt, first: stated.map(option), otherwise: [] }];
    const [first, rest] = usualHabits(state);
    return [state.name, { salt, first: first.map(option), otherwise: rest.map(option) }];
  });
  return {
    mechanism,
    context: { ...context },
    opensSeed: hashOf(mechanism.name),
    opening: takes['open'] ?? usual(secondsOfOpening(mechanism)),
    states: Object.fromEntries(states),
    looksElsewhere: questionsElsewhere(mechanism).length > 0,
    plenty: plentyFor(mechanism),
  };
}

/** The middle of what people's times look like where nothing was measured: most short, a few long. Ours. */
const USUAL_RATIO = 1;

export function spreadOf(kind: Spread['kind'], meanMs: number, ratio = USUAL_RATIO): Spread {
  return kind === 'lognormal' ? { kind, meanMs, ratio } : { kind, meanMs };
}

const isPlain = (step: Step): boolean =>
  step.unless.length === 0 &&
  step.when.length === 0 &&
  !step.once &&
  !step.onceEach &&
  !step.every &&
  !step.secret;

/** Without a word about habits people do what leads on; what passes a matter up is done when nothing else can be. */
function usualHabits(state: State): [Habit[], Habit[]] {
  if (state.final) return [[], []];
  const steps = Object.values(state.steps).filter((step) => !step.exit && !step.bySystem);
  const habits = (chosen: readonly Step[]): Habit[] =>
    chosen.map((step) => ({ step: step.name, often: 1, after: null }));
  const leads = (step: Step): boolean =>
    (step.to !== null && step.to !== state.name) || step.does.some((effect) => pushes(effect) === 'on');
  return [
    habits(steps.filter(leads)),
    habits(steps.filter((step) => !leads(step) && step.does.some((effect) => pushes(effect) === 'up'))),
  ];
}

/** Whether a step that stays in its state still brings the matter further. */
function pushes(effect: Effect): 'on' | 'up' | undefined {
  switch (effect.kind) {
    case 'use-try':
    case 'cast':
    case 'count-votes':
      return 'on';
    case 'raise':
      return 'up';
    case 'ask':
    case 'ask-tied':
    case 'open':
    case 'remind':
    case 'assign':
    case 'name':
    case 'restart-clock':
    case 'return':
    case 'book':
    case 'attend':
    case 'release':
    case 'list':
    case 'move':
    case 'strike':
    case 'publish':
    case 'hand-over-vote':
    case 'appoint':
    case 'end-post':
    case 'post':
    case 'schedule':
    case 'purge':
    case 'rule':
      return undefined;
  }
}
