/**
 * An open matter of a former version goes on under the new one, by the new one's word. The act stands on the matter's own
 * line, so that whoever reads it sees when its rule changed. Whatever does not fit stays where it is, and says why.
 */
import type { Act } from '../engine/act.ts';
import { clocksOnEntering } from '../engine/clock.ts';
import type { Context } from '../engine/context.ts';
import { settle, type Decision } from '../engine/settle.ts';
import type { Pinned } from '../engine/cascade.ts';
import { keysOf, personsOf, SYSTEM } from '../engine/keys.ts';
import type { Clock, Facts, Matter } from '../engine/matter.ts';
import { isRefusal } from '../engine/refusal.ts';
import { findUnfit } from './fit.ts';
import type { InFlight, Mechanism, Step } from '../mechanism/mechanism.ts';
import { testsOf } from '../check/walk.ts';
import { daysLacking } from './until-days.ts';

export const MIGRATED = 'migrated';

/** Why a matter stays with its version. */
export type Stays =
  | 'by-rule'
  | 'ended'
  /** What the rule says of open matters does not fit the version this one has. */
  | 'unfit'
  | 'state'
  /** It is being voted on: a vote ends by the rule it began under. */
  | 'vote'
  /** Its whole still asks after the state it stands in. */
  | 'whole'
  /** Its open parts still look for the state it stands in. */
  | 'parts'
  /** A deadline it may come to runs until a day it does not have: a rule opened it, and left the day out. */
  | 'day'
  | 'stuck';

/** The rules of those it is bound to, as they are pinned. */
export interface Bound {
  readonly whole: Mechanism | null;
  /** Of its open parts. */
  readonly parts: readonly Mechanism[];
}

export function migrate(
  before: Mechanism,
  after: Pinned,
  rule: InFlight | null,
  matter: Matter,
  bound: Bound,
  context: Context,
): Decision | { readonly stays: Stays } {
  if (rule === null) return { stays: 'by-rule' };
  if (!matter.open) return { stays: 'ended' };
  if (findUnfit(before, after.mechanism, rule).length > 0) return { stays: 'unfit' };
  const to = rule.states[matter.state];
  if (to === undefined) return { stays: 'state' };
  if (before.states[matter.state]!.vote !== null) return { stays: 'vote' };
  if (bound.whole && asksAfter(bound.whole, matter, to)) return { stays: 'whole' };
  if (bound.parts.some((part) => looksFor(part, matter.state, to))) return { stays: 'parts' };
  const facts = { ...matter.facts, ...renamedFacts(rule, matter.facts) };
  if (daysLacking(after.mechanism, to, (day) => typeof facts[day] === 'string').length > 0)
    return { stays: 'day' };
  const act = actOf(before, after, rule, matter, to, context);
  const decision = settle(after.mechanism, matter, act, [], { ...context, actor: { kind: 'system' } });
  if (isRefusal(decision)) return { stays: 'stuck' };
  return goesOn(after.mechanism, decision.matter, context) ? decision : { stays: 'stuck' };
}

function actOf(
  before: Mechanism,
  { mechanism, version }: Pinned,
  rule: InFlight,
  matter: Matter,
  to: string,
  context: Context,
): Act {
  const clocks = rule.clocks === 'keep' ? carriedClocks(rule, mechanism, matter) : [];
  const facts = renamedFacts(rule, matter.facts);
  const here: Matter = { ...matter, clocks, facts: { ...matter.facts, ...facts } };
  return {
    matter: matter.id,
    seq: matter.seq + 1,
    step: MIGRATED,
    at: context.now,
    actor: null,
    as: SYSTEM,
    from: matter.state,
    to,
    facts,
    changes: {
      version,
      clocks: clocksOnEntering(to, mechanism, here, context),
      taken: takenStill(before, mechanism, matter, to),
      ...(matter.left ? { left: renamedStates(rule, matter.left) } : {}),
    },
  };
}

const renamedFacts = (rule: InFlight, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(rule.fields).flatMap(([was, is]) => (facts[was] === undefined ? [] : [[is, facts[was]]])),
  );

/** A term goes on under the name its state has now. */
const renamedStates = (rule: InFlight, left: NonNullable<Matter['left']>): NonNullable<Matter['left']> =>
  Object.fromEntries(Object.entries(left).map(([was, at]) => [rule.states[was] ?? was, at]));

/** Those that have their rule in the new version. The short form names a clock after its state. */
function carriedClocks(rule: InFlight, after: Mechanism, matter: Matter): Clock[] {
  const carried = new Map<string, Clock>();
  // The clock of the state it stands in goes before one that waits elsewhere, should both come to the same name.
  const inTurn = matter.clocks.toSorted(
    (a, b) => Number(b.state === matter.state) - Number(a.state === matter.state),
  );
  for (const clock of inTurn) {
    const state = rule.states[clock.state];
    if (state === undefined) continue;
    const name = clock.name === clock.state ? state : clock.name;
    const isThere = after.states[state]?.clocks.some((one) => one.name === name);
    const key = `${state}/${name}`;
    if (isThere && !carried.has(key)) carried.set(key, { ...clock, state, name });
  }
  return [...carried.values()];
}

/** Signatures given since this state was entered count on; those of an earlier round do not begin to. */
function takenStill(before: Mechanism, after: Mechanism, matter: Matter, to: string): Matter['taken'] {
  const signing = Object.values(after.states[to]!.steps).filter((step) => step.every);
  const signed = before.states[matter.state]!.steps;
  const stale = new Set(signing.filter(({ name }) => signed[name]?.every !== true).map(({ name }) => name));
  return Object.fromEntries(Object.entries(matter.taken).filter(([name]) => !stale.has(name)));
}

/** A join of the whole that knows the part's former state and not the new one would never be complete. */
function asksAfter(whole: Mechanism, matter: Matter, to: string): boolean {
  return (
    matter.state !== to &&
    testsOf(whole).some(
      ({ test }) =>
        (test.kind === 'parts' || test.kind === 'parts-count') &&
        test.part === matter.parent?.part &&
        test.states.includes(matter.state) &&
        !test.states.includes(to),
    )
  );
}

function looksFor(part: Mechanism, was: string, is: string): boolean {
  return (
    was !== is &&
    testsOf(part).some(
      ({ test }) => test.kind === 'parent' && test.states.includes(was) && !test.states.includes(is),
    )
  );
}

/** Somebody may still do something, a part is out, or lateness leads on. */
export function goesOn(mechanism: Mechanism, matter: Matter, context: Context): boolean {
  const state = mechanism.states[matter.state]!;
  const stands = (step: Step): boolean =>
    step.by.some((scope) => keysOf(scope, mechanism, matter, context.ground).length > 0);
  const isLeft = ({ name, once, every, by }: Step): boolean => {
    const taken = matter.taken[name] ?? [];
    if (once) return taken.length === 0;
    const all = by.flatMap((scope) => (scope.kind === 'part' ? personsOf(scope.part, matter) : []));
    return !every || all.some((person) => !taken.includes(person));
  };
  const own = Object.values(state.steps).filter((step) => !step.exit && step.name !== 'name-helper');
  return (
    state.final ||
    own.some((step) => stands(step) && isLeft(step)) ||
    Object.values(matter.parts).some((part) => part.open) ||
    matter.clocks.some(
      (clock) =>
        clock.pausedAt === null &&
        clock.lateAt === null &&
        state.clocks.some((one) => one.name === clock.name && one.lateTo !== null),
    )
  );
}
