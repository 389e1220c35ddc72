/** What could be done next at a rehearsal, by whom: every step of where each matter stands, with the engine's own answer. */
import { dayOf } from '../calendar/workdays.ts';
import type { AllowedStep } from '../engine/allowed.ts';
import { keysOf, personKey, postKey } from '../engine/keys.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { Ground } from '../ground/ground.ts';
import type { Day } from '../ground/span.ts';
import type { Mechanism, Step } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import { fillingOf, inventAnswers } from './invented-answers.ts';
import { findHolder, holdersOf, NEIGHBOUR, OTHER } from './invented-people.ts';
import { likelySeats } from './likely-seats.ts';
import type { Scene } from './scene.ts';
import type { Table } from './table.ts';

export interface Choice {
  readonly matter: Matter;
  readonly step: Step;
  /** The key it would be taken with. */
  readonly as: string;
  /** Null when on. */
  readonly refusal: Refusal | null;
  readonly facts: Facts;
}

/** Of a post that many seats have, two are enough to see that it is not one alone. */
const MOST_SEATS = 2;

export function choicesOf(table: Table, scene: Scene): Choice[] {
  return [...table.matters.values()].flatMap((matter) => choicesIn(matter, table, scene));
}

function choicesIn(matter: Matter, table: Table, { pack, ground }: Scene): Choice[] {
  const mechanism = pack.mechanisms[matter.mechanism]!;
  const on = dayOf(table.now);
  const asked = new Map<string, AllowedStep[]>();
  const allowedTo = (as: string): AllowedStep[] => {
    const known = asked.get(as);
    if (known) return known;
    const who = findHolder(as, pack, ground, on);
    const steps = who ? table.allowed(who, matter.id).filter((one) => !one.later) : [];
    asked.set(as, steps);
    return steps;
  };
  const choose = (step: Step, as: string): Choice | undefined => {
    const found = allowedTo(as).find((one) => one.step === step);
    const facts = answersFor(step, as, matter, table, ground);
    return found && { matter, step, as, refusal: found.refusal, facts };
  };
  return Object.values(mechanism.states[matter.state]!.steps).flatMap((step) =>
    takersOf(step, mechanism, matter, ground, on)
      .flatMap((as) => {
        const first = choose(step, as);
        const colleague = first?.refusal && colleagueOf(as);
        const second = colleague ? choose(step, colleague) : undefined;
        return [first, second?.refusal === null ? second : undefined];
      })
      .filter((choice) => choice !== undefined),
  );
}

/** Where it may not be the same person twice, somebody else of the same post may. */
const colleagueOf = (as: string): string | undefined =>
  as.includes('@') ? personKey(holdersOf(as)[1]!.id) : undefined;

/** What is answered where nobody says. */
export function answersFor(
  step: Step,
  as: string,
  matter: Matter,
  { pack, now }: Table,
  ground: Ground,
): Facts {
  const mechanism = pack.mechanisms[matter.mechanism]!;
  const other = votersIn(mechanism, matter, ground).findLast((key) => key !== as);
  const named = other?.slice(personKey('').length) ?? OTHER.id;
  return inventAnswers(step.asks, mechanism, fillingOf(matter, named, now, ground), ground, pack.settings);
}

function takersOf(step: Step, mechanism: Mechanism, matter: Matter, ground: Ground, on: Day): string[] {
  const voters = new Set(step.secret ? votersIn(mechanism, matter, ground) : []);
  const keys = step.by.flatMap((scope) =>
    keysFor(scope, mechanism, matter, ground, on).flatMap((key) => {
      // Each voice is one person's, though the post that gives it is the same.
      const voices = key.includes('@') ? holdersOf(key).map(({ id }) => personKey(id)) : [];
      return voices.length > 0 && voices.every((voice) => voters.has(voice)) ? voices : [key];
    }),
  );
  return [...new Set(keys)];
}

function keysFor(scope: Scope, mechanism: Mechanism, matter: Matter, ground: Ground, on: Day): string[] {
  switch (scope.kind) {
    case 'anyone':
    case 'public':
      return [personKey(NEIGHBOUR.id)];
    case 'role': {
      const seats = keysOf(scope, mechanism, matter, ground).map((key) => key.slice(scope.role.length + 1));
      return likelySeats(seats, scope.role, ground, on)
        .slice(0, MOST_SEATS)
        .map((seat) => postKey(scope.role, seat));
    }
    case 'part':
      return keysOf(scope, mechanism, matter, ground);
    case 'system':
    case 'readers':
      return [];
  }
}

/** Whoever is on the roll of the vote that is on, each by their own key. */
export function votersIn(mechanism: Mechanism, matter: Matter, ground: Ground): string[] {
  const roll = mechanism.states[matter.state]!.vote?.roll ?? [];
  const posts = new Set(roll.flatMap((scope) => keysOf(scope, mechanism, matter, ground)));
  return [...posts].flatMap((post) => holdersOf(post).map(({ id }) => personKey(id)));
}
