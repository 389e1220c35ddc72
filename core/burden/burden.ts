/**
 * What a rule asks of people, in seconds at a screen or a counter: to find the matter, read it, fill in its form and
 * send it. The work itself (going there, mending the lamp, hearing both sides) is not counted: no rule can shorten it.
 */
import type { Field } from '../mechanism/field.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import type { Words } from '../words.ts';
import { usualRoad, type Stage } from './road.ts';

/** Ours, as long as nobody has measured: to find the matter, read it and press. */
export const STEP_BASE_S = 10;
/** Ours: matters a month that one holder meets, where neither the rule nor the city says. */
export const OURS_MATTERS = 10;
/** Ours: minutes a month, where neither packs/common nor the city says. Ten hours. */
export const OURS_BUDGET_MIN = 600;

export interface ActCost {
  /** Null: it opens the matter. */
  readonly state: string | null;
  readonly step: string;
  readonly words: Words;
  readonly by: readonly Scope[];
  /** With every field answered, those that may be left out included. */
  readonly seconds: number;
  readonly fields: readonly Field[];
}

export function openingCost(mechanism: Mechanism): ActCost {
  const { by, asks, costsS } = mechanism.opens;
  return costOf(mechanism, { state: null, step: 'open', words: mechanism.words, by, asks, costsS });
}

export const stageCost = (mechanism: Mechanism, { state, step }: Stage): ActCost =>
  costOf(mechanism, { ...step, state: state.name, step: step.name });

interface Costly {
  readonly state: string | null;
  readonly step: string;
  readonly words: Words;
  readonly by: readonly Scope[];
  readonly asks: readonly Ask[];
  readonly costsS?: number | undefined;
}

function costOf({ fields }: Mechanism, { asks, costsS, state, step, words, by }: Costly): ActCost {
  const asked = asks.flatMap((ask) => fields[ask.field] ?? []);
  const seconds = asked.reduce((sum, field) => sum + field.costsS, costsS ?? STEP_BASE_S);
  return { state, step, words, by, seconds, fields: asked };
}

/** Who: the name of a role, or of a part of the matter. */
export interface WhoCost {
  readonly who: string;
  readonly isRole: boolean;
  readonly seconds: number;
}

/** One matter along its usual road. An act that several may take counts for each: any of them may be the one. */
export function costByWho(mechanism: Mechanism): WhoCost[] {
  const acts = [
    ...(mechanism.opens.by.length === 0 ? [] : [openingCost(mechanism)]),
    ...usualRoad(mechanism).map((stage) => stageCost(mechanism, stage)),
  ];
  const seconds = new Map<string, WhoCost>();
  for (const act of acts) {
    const whos = new Map(act.by.flatMap((scope) => whoOf(scope, mechanism)).map((one) => [one.who, one]));
    for (const one of whos.values())
      seconds.set(one.who, { ...one, seconds: (seconds.get(one.who)?.seconds ?? 0) + act.seconds });
  }
  return [...seconds.values()];
}

/** Whoever took it on is of the role that may; whoever asked is of the role that may open it; a helper acts for them. */
export function whoOf(scope: Scope, mechanism: Mechanism): Omit<WhoCost, 'seconds'>[] {
  switch (scope.kind) {
    case 'role':
      return [{ who: scope.role, isRole: true }];
    case 'part': {
      const part = scope.part === 'helper' ? 'requester' : scope.part;
      const roles =
        part === 'assignee' ? takersOf(mechanism) : part === 'requester' ? openersOf(mechanism) : [];
      return roles.length > 0 ? roles.map((who) => ({ who, isRole: true })) : [{ who: part, isRole: false }];
    }
    case 'anyone':
    case 'public':
      return [{ who: 'requester', isRole: false }];
    case 'system':
    case 'readers':
      return [];
  }
}

const openersOf = ({ opens }: Mechanism): string[] =>
  opens.by.flatMap((scope) => (scope.kind === 'role' ? [scope.role] : []));

function takersOf(mechanism: Mechanism): string[] {
  const taking = Object.values(mechanism.states)
    .flatMap((state) => Object.values(state.steps))
    .filter((step) => step.does.some((effect) => effect.kind === 'assign' && effect.from === 'actor'));
  return [
    ...new Set(
      taking.flatMap((step) => step.by).flatMap((scope) => (scope.kind === 'role' ? [scope.role] : [])),
    ),
  ];
}

export interface Expectation {
  readonly matters: number;
  /** Neither the seed nor the city gives a number. */
  readonly ours: boolean;
}

export function expectationOf(pack: Pack, mechanism: Mechanism, role: string): Expectation {
  const own = pack.expects[mechanism.name]?.[role];
  return { matters: own ?? mechanism.expects?.[role] ?? OURS_MATTERS, ours: own === undefined };
}

export interface RoleBurden {
  readonly role: string;
  readonly minutes: number;
  readonly budgetMin: number;
  readonly budgetIsOurs: boolean;
  /** Heaviest first. */
  readonly of: readonly {
    readonly mechanism: Mechanism;
    readonly minutes: number;
    readonly expected: Expectation;
  }[];
}

/** What a month asks of one holder of each role that acts in this city, heaviest first. */
export function burdenByRole(pack: Pack): RoleBurden[] {
  const shares = Object.values(pack.mechanisms).flatMap((mechanism) =>
    costByWho(mechanism)
      .filter(({ isRole }) => isRole)
      .map(({ who, seconds }) => {
        const expected = expectationOf(pack, mechanism, who);
        return { role: who, mechanism, expected, minutes: (seconds * expected.matters) / 60 };
      }),
  );
  return [...new Set(shares.map(({ role }) => role))]
    .map((role) => ({ role, of: shares.filter((share) => share.role === role) }))
    .map(({ role, of }): RoleBurden => ({
      role,
      minutes: of.reduce((sum, { minutes }) => sum + minutes, 0),
      budgetMin: pack.roles[role]?.budgetMin ?? OURS_BUDGET_MIN,
      budgetIsOurs: pack.roles[role]?.budgetIsCitys !== true,
      of: of.toSorted((a, b) => b.minutes - a.minutes),
    }))
    .toSorted((a, b) => b.minutes - a.minutes);
}
