/**
 * One act, and where the matter comes to rest after it: every move that has come true by it, and what a matter that ends or
 * is taken up again gives back, claims and makes known.
 */
import { invariant } from '../invariant.ts';
import type { Mechanism, Move, State } from '../mechanism/mechanism.ts';
import type { Act, Changes } from './act.ts';
import { findClaim } from './claim.ts';
import { clocksOnEntering } from './clock.ts';
import { findUnmet } from './condition.ts';
import type { Context } from './context.ts';
import type { Deed } from './deed.ts';
import { followEffects } from './effects.ts';
import { evolve } from './evolve.ts';
import { SYSTEM } from './keys.ts';
import type { Facts, Matter } from './matter.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { hasTerms } from './term.ts';
import { touchesVote, voteDeeds, votesOnEntering } from './vote.ts';

export interface Decision {
  readonly matter: Matter;
  /** Empty when a voice was cast: nobody’s line tells it. */
  readonly acts: readonly Act[];
  readonly deeds: readonly Deed[];
}

export interface Going {
  readonly step: string;
  readonly as: string;
  readonly facts: Facts;
  readonly to: string;
  readonly changes: Changes;
  readonly deeds: readonly Deed[];
}

/** An act nobody takes: a clock, a condition that came true, a part that moved. */
export const bySystem = (step: string, to: string, changes: Changes): Going => ({
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
  const back = placeGivenBack(mechanism, matter, going);
  return settle(mechanism, matter, act, [...going.deeds, ...votes, ...back], context);
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
    deeds.push(...followed.deeds, ...placeGivenBack(mechanism, now, moved));
    acts.push(act);
    now = evolve(now, act);
    deeds.push(...voteDeeds(act, mechanism, now, context));
  }
  // A reopened matter supersedes its own public result: nobody reads “closed” of what is not.
  if (mechanism.publishes !== null && matter.open !== now.open) {
    deeds.push({ kind: 'publish', fields: now.open ? [] : mechanism.publishes, document: null });
  }
  if (matter.open && !now.open) {
    const open = Object.entries(now.parts).filter(([, part]) => part.open);
    if (open.length > 0) deeds.push({ kind: 'end-parts', ids: open.map(([id]) => id) });
  }
  // It let go when it ended, and may have it again only if nobody else holds it.
  if (!matter.open && now.open) {
    const claim = findClaim(mechanism, now.facts);
    if (claim !== undefined) deeds.push({ kind: 'claim', claim });
  }
  return { matter: now, acts, deeds };
}

const bookingAfter = (matter: Matter, { booking }: Changes): Matter['booking'] =>
  booking === undefined ? matter.booking : booking;

/** A place nobody came for is free again once its matter ends. */
function placeGivenBack(mechanism: Mechanism, matter: Matter, { to, changes }: Going): Deed[] {
  const booking = bookingAfter(matter, changes);
  const ends = matter.open && mechanism.states[to]!.final;
  if (!ends || booking === null || booking.is === 'attended') return [];
  return [{ kind: 'release', resource: booking.resource, was: booking.is }];
}

/** Nor does it hold the place any longer, also not when it is taken up again. */
function placeOnEntering(state: State, matter: Matter, changes: Changes): Changes {
  const booking = state.final ? bookingAfter(matter, changes) : matter.open ? null : matter.booking;
  const isGone = booking !== null && booking.is !== 'attended';
  return isGone && (state.final || changes.booking === undefined) ? { booking: null } : {};
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
  const entered = {
    clocks,
    ...kept,
    ...ending,
    ...termLeft(mechanism, matter, context),
    ...placeOnEntering(state, matter, going.changes),
  };
  if (state.vote === null) return entered;
  const votes = going.changes.votes ? { ...matter, votes: going.changes.votes } : matter;
  return { ...entered, ...votesOnEntering(votes, going.to) };
}

function termLeft({ states }: Mechanism, { seq, state, left }: Matter, { now }: Context): Changes {
  return seq > 0 && hasTerms(states[state]!) ? { left: { ...left, [state]: now } } : {};
}

/** Whether a step that everybody must take has been taken in an earlier visit to this state. */
function hasSigned(state: State, taken: Matter['taken']): boolean {
  for (const name in state.steps) if (state.steps[name]!.every && name in taken) return true;
  return false;
}
