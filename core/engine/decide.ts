/**
 * decide(mechanism, matter, step, context) → acts and deeds, or a refusal. Pure and total: an expected no is a value.
 * The first act is the one asked for; the acts after it are moves that came true by it.
 */
import { CALLED_OFF, type Ask, type Mechanism, type Step } from '../mechanism/mechanism.ts';
import type { Changes } from './act.ts';
import { isRunning, missedOnce, ruleOf } from './clock.ts';
import type { Context } from './context.ts';
import type { Deed } from './deed.ts';
import { followEffects } from './effects.ts';
import { aroundOf, fillForm } from './form.ts';
import { findUnmetRequirement, passGate } from './gate.ts';
import { findJoining, JOIN } from './join.ts';
import { personsOf, SYSTEM } from './keys.ts';
import type { Facts, Matter, PartState } from './matter.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { bySystem, go, type Decision, type Going } from './settle.ts';

export type { Decision };

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
  if (asked.step === JOIN && mechanism.joins)
    return decideJoin(mechanism.joins, mechanism, matter, asked.facts, context);
  const { steps } = mechanism.states[matter.state]!;
  // The name is a client's: `constructor` is in every record, and no step.
  const step = Object.hasOwn(steps, asked.step) ? steps[asked.step] : undefined;
  if (!step) return refuseAbsent(mechanism, matter, asked.step, context);
  const gate = passGate(mechanism, matter, step, context);
  if (isRefusal(gate)) return gate;
  const filled = fillForm(step.asks, mechanism, asked.facts, aroundOf(context));
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: step.words } });
  const answered = { ...matter, facts: { ...matter.facts, ...filled.facts } };
  const unmet = findUnmetRequirement(step.requires, step.words, mechanism, answered, context);
  if (unmet) return unmet;
  return takeStep(mechanism, matter, step, gate.as, filled.facts, context);
}

function decideJoin(
  asks: readonly Ask[],
  mechanism: Mechanism,
  matter: Matter,
  given: Asked['facts'],
  context: Context,
): Decision | Refusal {
  const joining = findJoining(asks, mechanism, matter, given, context);
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
  const clock = matter.clocks.find((one) => one.name === clockName && isRunning(one, matter));
  if (!clock || clock.due > context.now) return refuse('not-now');
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
