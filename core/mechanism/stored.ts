/**
 * A mechanism as it was stored, read again for ever: what the language learned to say later is filled in as not said.
 * Nothing that was stored is changed.
 */
import type { Effect } from './effect.ts';
import type { Choice, Field } from './field.ts';
import type { ClockRule, Mechanism, State, Step } from './mechanism.ts';
import type { RhythmRule } from './rhythm.ts';

/** `body` is what `JSON.stringify` made of a mechanism, at any time. */
export function readStored(body: unknown): Mechanism {
  const stored = body as Mechanism;
  return {
    ...stored,
    onlyUnder: stored.onlyUnder ?? null,
    documents: stored.documents ?? {},
    publishesAs: stored.publishesAs ?? null,
    inFlight: stored.inFlight ?? null,
    ...(stored.rhythm ? { rhythm: readRhythm(stored.rhythm) } : {}),
    opens: {
      ...stored.opens,
      requires: stored.opens.requires ?? [],
      ownerField: stored.opens.ownerField ?? null,
    },
    states: mapValues(stored.states, readState),
    fields: mapValues(stored.fields, readField),
  };
}

/** It was held at places of one level or kind, once in each period. */
function readRhythm(rhythm: RhythmRule): RhythmRule {
  const { at, when } = rhythm as Omit<RhythmRule, 'at'> & { readonly at: string | readonly string[] };
  return {
    ...rhythm,
    at: typeof at === 'string' ? [at] : at,
    when: 'each' in when ? { each: when.each, times: when.times ?? '1' } : when,
  };
}

const readState = (state: State): State => ({
  ...state,
  vote: state.vote ?? null,
  steps: mapValues(state.steps, readStep),
  moves: state.moves.map((move) => ({ ...move, does: move.does.map(readEffect) })),
  clocks: state.clocks.map(readClock),
});

const readStep = (step: Step): Step => ({
  ...step,
  requires: step.requires ?? [],
  onceEach: step.onceEach ?? false,
  secret: step.secret ?? false,
  does: step.does.map(readEffect),
});

function readEffect(effect: Effect): Effect {
  if (effect.kind === 'restart-clock') return { ...effect, clock: effect.clock ?? null };
  return effect.kind === 'return' ? { ...effect, to: effect.to ?? null } : effect;
}

const readClock = (clock: ClockRule): ClockRule => ({
  ...clock,
  late: clock.late.map(readEffect),
  repeats: clock.repeats ?? false,
  throughTheNight: clock.throughTheNight ?? false,
});

/** A number said nothing of its largest, and 1 was stored for it. */
const isUnbounded = ({ type, max }: Field): boolean => (type === 'number' || type === 'money') && max === 1;

const readField = (field: Field): Field => ({
  ...field,
  max: isUnbounded(field) ? Number.MAX_SAFE_INTEGER : field.max,
  choices: field.choices.map((choice): Choice => ({ ...choice, marks: choice.marks ?? [] })),
});

const mapValues = <T>(all: Readonly<Record<string, T>>, read: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, read(one)]));
