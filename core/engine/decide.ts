/**
 * decide(mechanism, matter, step, context) → acts and deeds, or a refusal. Pure and total: an expected no is a value.
 * The first act is the one asked for; the acts after it are moves that came true by it.
 */
import { invariant } from '../invariant.ts';
import { CALLED_OFF, type Mechanism, type Move, type State, type Step } from '../mechanism/mechanism.ts';
import type { Act, Changes } from './act.ts';
import { clocksOnEntering, missedOnce, ruleOf } from './clock.ts';
import { findUnmet } from './condition.ts';
import type { Context } from './context.ts';
import type { Deed } from './deed.ts';
import { followEffects } from './effects.ts';
import { evolve } from './evolve.ts';
import { aroundOf, fillForm } from './form.ts';
import { findUnmetRequirement, passGate } from './gate.ts';
import { findJoining, JOIN } from './join.ts';
import { personsOf, SYSTEM } from './keys.ts';
import type { Facts, Matter, PartState } from './matter.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { touchesVote, voteDeeds, votesOnEntering } from './vote.ts';

export interface Decision {
  readonly matter: Matter;
  /** Empty when a voice was cast: nobody’s line tells it. */
  readonly acts: readonly Act[];
  readonly deeds: readonly Deed[];
}

export interface Asked {
  readonly step: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export function decide(
  mechanism: Mechanism,
  matter: Matter,
  asked: Asked,
  context: Context,
): Decision | Refusal {
  if (asked.step === JOIN && mechanism.joins) return decideJoin(mechanism, matter, asked.facts, context);
  const { steps } = mechanism.states[matter.state]!;
  // The name is a client's: `constructor` is in every record, and no step.
  const step = Object.hasOwn(steps, asked.step) ? steps[asked.step] : undefined;
  if (!step) return refuseAbsent(mechanism, matter, asked.step, context);
  const gate = passGate(mechanism, matter, step, context);
  if (isRefusal(gate)) return gate;
  const filled = fillForm(step.asks, mechanism.fields, asked.facts, aroundOf(context));
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: step.words } });
  const answered = { ...matter, facts: { ...matter.facts, ...filled.facts } };
  const unmet = findUnmetRequirement(step.requires, step.words, mechanism, answered, context);
  if (unmet) return unmet;
  return takeStep(mechanism, matter, step, gate.as, filled.facts, context);
}

function decideJoin(
  mechanism: Mechanism,
  matter: Matter,
  given: Asked['facts'],
  context: Context,
): Decision | Refusal {
  const joining = findJoining(mechanism, matter, given, context);
  if (isRefusal(joining)) return joining;
  const { facts, joined } = joining;
  const going: Going = { step: JOIN, as: 'anyone', facts, to: matter.state, changes: { joined }, deeds: [] };
  return go(mechanism, matter, going, context);
}

/** A clock ran out. Late once: a second call for the same lateness is refused as `not-now`. */
export function decideLate(
  mechanism: Mechanism,
  matter: Matter,
  clockName: string,
  context: Context,
): Decision | Refusal {
  const clock = matter.clocks.find((one) => one.name === clockName && one.state === matter.state);
  if (!clock || clock.lateAt !== null || clock.pausedAt !== null || clock.due > context.now)
    return refuse('not-now');
  const rule = ruleOf(clock, mechanism);
  const followed = followEffects(rule.late, mechanism, matter, {}, context);
  if (isRefusal(followed)) return followed;
  const deeds = followed.deeds.map((deed): Deed =>
    deed.kind === 'remind' ? { ...deed, why: 'late' } : deed,
  );
  const clocks = (followed.changes.clocks ?? matter.clocks).map((one) => {
    if (one.name !== clock.name || one.state !== clock.state) return one;
    if (rule.repeats) return missedOnce(one, mechanism, context);
    // What its own lateness began anew, such as on the rung above, runs again.
    return one === clock ? { ...one, lateAt: context.now } : one;
  });
  const changes = { ...followed.changes, clocks };
  const going = bySystem(`clock:${clock.name}`, rule.lateTo ?? matter.state, changes);
  return go(mechanism, matter, { ...going, deeds, facts: followed.facts ?? {} }, context);
}

/** A part of this matter moved. Recorded on the parent's own line, where its conditions look. */
export function decidePart(
  mechanism: Mechanism,
  matter: Matter,
  id: string,
  part: PartState,
  by: string,
  context: Context,
): Decision | Refusal {
  const changes: Changes = { parts: { [id]: part } };
  return go(mechanism, matter, bySystem(`part:${by}`, matter.state, changes), context);
}

/** A place came free for a matter on a waiting list. */
export function decideBooking(mechanism: Mechanism, matter: Matter, context: Context): Decision | Refusal {
  if (matter.booking?.is !== 'waiting') return refuse('not-now');
  const changes: Changes = { booking: { ...matter.booking, is: 'held' } };
  return go(mechanism, matter, bySystem('booking-held', matter.state, changes), context);
}

/** The whole ended while this part was still open: nobody is asked any more. */
export function decideParentEnded(
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Decision | Refusal {
  const end = Object.values(mechanism.states).find((state) => state.outcome === CALLED_OFF);
  if (!matter.open || !end) return refuse('not-now');
  return go(mechanism, matter, bySystem('call-off', end.name, {}), context);
}

function takeStep(
  mechanism: Mechanism,
  matter: Matter,
  step: Step,
  as: string,
  facts: Facts,
  context: Context,
): Decision | Refusal {
  const followed = followEffects(step.does, mechanism, matter, facts, context);
  if (isRefusal(followed)) return instead(followed, mechanism, matter, step, context);
  if (step.secret) return { matter, acts: [], deeds: followed.deeds };
  const taker = context.actor.kind === 'person' ? context.actor.id : SYSTEM;
  const takers = [...(matter.taken[step.name] ?? []), taker];
  const changes = { ...followed.changes, taken: { ...matter.taken, [step.name]: takers } };
  const to = step.every && !allHaveTaken(step, matter, takers) ? matter.state : (step.to ?? matter.state);
  const going = { step: step.name, as, facts: { ...facts, ...followed.facts }, to, changes };
  return go(mechanism, matter, { ...going, deeds: followed.deeds }, context);
}

/** Nobody is not everybody: a matter without parties cannot be signed by all of them. */
function allHaveTaken(step: Step, matter: Matter, takers: readonly string[]): boolean {
  const persons = step.by.flatMap((scope) => (scope.kind === 'part' ? personsOf(scope.part, matter) : []));
  return persons.length > 0 && persons.every((person) => takers.includes(person));
}

interface Going {
  readonly step: string;
  readonly as: string;
  readonly facts: Facts;
  readonly to: string;
  readonly changes: Changes;
  readonly deeds: readonly Deed[];
}

/** An act nobody takes: a clock, a condition that came true, a part that moved. */
const bySystem = (step: string, to: string, changes: Changes): Going => ({
  step,
  as: SYSTEM,
  facts: {},
  to,
  changes,
  deeds: [],
});

/** More moves than this in one act is a loop `check` should have found. */
const MOST_MOVES = 16;

/** Takes one act, then every move that has come true by it. Also used by `open`, whose first act begins the matter. */
export function go(mechanism: Mechanism, matter: Matter, going: Going, context: Context): Decision | Refusal {
  const act = actOf(mechanism, matter, going, context);
  const votes = touchesVote(act, mechanism) ? voteDeeds(act, mechanism, evolve(matter, act), context) : [];
  return settle(mechanism, matter, act, [...going.deeds, ...votes], context);
}

/** Where a matter comes to rest after an act. */
export function settle(
  mechanism: Mechanism,
  matter: Matter,
  first: Act,
  followed: readonly Deed[],
  context: Context,
): Decision | Refusal {
  const acts = [first];
  const deeds = [...followed];
  let now = evolve(matter, first);
  for (let moves = 0; ; moves += 1) {
    invariant(moves < MOST_MOVES, `${mechanism.name} comes to rest`);
    const move: Move | undefined = mechanism.states[now.state]!.moves.find(
      (one) => findUnmet(one.when, mechanism, now, context) === undefined,
    );
    if (!move) break;
    const followed = followEffects(move.does, mechanism, now, {}, context);
    if (isRefusal(followed)) return followed;
    const moved = { ...bySystem('move', move.to, followed.changes), facts: followed.facts ?? {} };
    const act = actOf(mechanism, now, moved, { ...context, actor: { kind: 'system' } });
    deeds.push(...followed.deeds);
    acts.push(act);
    now = evolve(now, act);
    deeds.push(...voteDeeds(act, mechanism, now, context));
  }
  // A reopened matter supersedes its own public result: nobody reads “closed” of what is not.
  if (mechanism.publishes !== null && (matter.seq === 0 || matter.open) !== now.open) {
    deeds.push({ kind: 'publish', fields: now.open ? [] : mechanism.publishes, document: null });
  }
  if (matter.open && !now.open) {
    const open = Object.entries(now.parts).filter(([, part]) => part.open);
    if (open.length > 0) deeds.push({ kind: 'end-parts', ids: open.map(([id]) => id) });
    const { booking } = now;
    if (booking !== null && booking.is !== 'attended') {
      deeds.push({ kind: 'release', resource: booking.resource, was: booking.is });
    }
  }
  return { matter: now, acts, deeds };
}

function actOf(mechanism: Mechanism, matter: Matter, going: Going, context: Context): Act {
  const entering = going.to !== matter.state || matter.seq === 0;
  return {
    matter: matter.id,
    seq: matter.seq + 1,
    step: going.step,
    at: context.now,
    actor: context.actor.kind === 'person' ? context.actor.id : null,
    as: going.as,
    from: matter.seq === 0 ? null : matter.state,
    to: going.to,
    facts: going.facts,
    changes: entering
      ? { ...going.changes, ...onEntering(mechanism, matter, going, context) }
      : going.changes,
  };
}

function onEntering(mechanism: Mechanism, matter: Matter, going: Going, context: Context): Changes {
  const state = mechanism.states[going.to]!;
  const facts = { ...matter.facts, ...going.facts };
  const here = { ...matter, facts, clocks: going.changes.clocks ?? matter.clocks };
  const clocks = state.final ? [] : clocksOnEntering(going.to, mechanism, here, context);
  const taken = going.changes.taken ?? matter.taken;
  const kept = hasSigned(state, taken)
    ? { taken: Object.fromEntries(Object.entries(taken).filter(([name]) => !state.steps[name]?.every)) }
    : null;
  const ending = state.final
    ? { open: false, outcome: state.outcome }
    : matter.open
      ? null
      : { open: true, outcome: null };
  const entered = { clocks, ...kept, ...ending };
  if (state.vote === null) return entered;
  const votes = going.changes.votes ? { ...matter, votes: going.changes.votes } : matter;
  return { ...entered, ...votesOnEntering(mechanism, votes, going.to) };
}

/** Whether a step that everybody must take has been taken in an earlier visit to this state. */
function hasSigned(state: State, taken: Matter['taken']): boolean {
  for (const name in state.steps) if (state.steps[name]!.every && name in taken) return true;
  return false;
}

function refuseAbsent(mechanism: Mechanism, matter: Matter, name: string, context: Context): Refusal {
  const step = Object.values(mechanism.states)
    .flatMap((state) => Object.values(state.steps))
    .find((one) => one.name === name);
  if (!step) return refuse('unknown-step');
  return refuse(matter.open ? 'not-now' : 'ended', {
    next: lawfulNow(mechanism, matter, context),
    says: { step: step.words, state: mechanism.states[matter.state]!.words },
  });
}

/** What a step itself could not bring about, with what may be done instead. */
function instead(
  refusal: Refusal,
  mechanism: Mechanism,
  matter: Matter,
  step: Step,
  context: Context,
): Refusal {
  if (refusal.kind !== 'no-rung-above' && refusal.kind !== 'no-rung-below') return refusal;
  const next = lawfulNow(mechanism, matter, context).filter((name) => name !== step.name);
  return { ...refusal, next, says: { step: step.words } };
}

function lawfulNow(mechanism: Mechanism, matter: Matter, context: Context): string[] {
  return Object.values(mechanism.states[matter.state]!.steps)
    .filter((one) => !isRefusal(passGate(mechanism, matter, one, context)))
    .map((one) => one.name);
}
