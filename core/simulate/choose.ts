/**
 * Which of the steps open to somebody is taken next, and by whom. What is open is asked at the engine's own gate;
 * which one is chance, drawn by the matter's seed, the state and how often it was decided before.
 */
import { passGate } from '../engine/gate.ts';
import { keysOf } from '../engine/keys.ts';
import { isRefusal } from '../engine/refusal.ts';
import type { Ground } from '../ground/ground.ts';
import type { Step } from '../mechanism/mechanism.ts';
import { drawOf, mix } from './chance.ts';
import type { Life } from './life.ts';
import type { Option } from './rules.ts';
import type { Staff } from './staff.ts';
import type { Member, Team } from './team.ts';

export interface Chosen {
  readonly option: Option & { readonly step: Step };
  readonly actor: Member;
  readonly team: Team | null;
  /** Names this turn's further draws. */
  readonly seed: number;
}

/** Why nothing is planned: nothing is meant to be, nothing is open, or the one it waits for is not there. */
export type NotChosen = 'nothing' | { readonly missing: string };

export function choose(life: Life, staff: Staff, ground: Ground): Chosen | NotChosen {
  const choices = life.rules.states[life.matter.state]!;
  const seed = mix(mix(life.seed, choices.salt), life.turn);
  const chosen = chooseAmong(choices.first, seed, life, staff, ground);
  if (chosen !== 'nothing' || choices.otherwise.length === 0) return chosen;
  return chooseAmong(choices.otherwise, seed, life, staff, ground);
}

function chooseAmong(
  options: readonly Option[],
  seed: number,
  life: Life,
  staff: Staff,
  ground: Ground,
): Chosen | NotChosen {
  let left = options;
  let missing: NotChosen = 'nothing';
  for (let nth = 0; left.length > 0; nth += 1) {
    const option = left.length === 1 ? left[0]! : pickWeighted(left, drawOf(seed, nth));
    const { step } = option;
    if (step === null) return 'nothing';
    const doer = findDoer(step, option.plain, life, staff, ground);
    if (typeof doer === 'object' && 'actor' in doer) return { option: { ...option, step }, ...doer, seed };
    if (doer !== undefined) missing = doer;
    left = left.filter((one) => one !== option);
  }
  return missing;
}

function pickWeighted(options: readonly Option[], draw: number): Option {
  let left = draw * options.reduce((sum, option) => sum + option.often, 0);
  return options.find((option) => (left -= option.often) < 0) ?? options.at(-1)!;
}

interface Doer {
  readonly actor: Member;
  readonly team: Team | null;
}

function findDoer(
  step: Step,
  plain: boolean,
  life: Life,
  staff: Staff,
  ground: Ground,
): Doer | { readonly missing: string } | undefined {
  const { matter, rules } = life;
  let missing: string | undefined;
  for (const scope of step.by) {
    switch (scope.kind) {
      case 'part':
        for (const key of keysOf(scope, rules.mechanism, matter, ground)) {
          const actor = staff.personOf(key);
          if (plain || isOpen(step, actor, life)) return { actor, team: staff.teamOf(actor.id) ?? null };
        }
        break;
      case 'role': {
        const keys = keysOf(scope, rules.mechanism, matter, ground);
        const held = keys.map((key) => staff.find(key)).filter((team) => team !== undefined);
        const teams = held.length > 0 || keys[0] === undefined ? held : [staff.assume(keys[0])];
        for (const team of teams) {
          if (team === undefined) missing ??= scope.role;
          else {
            const actor = findMember(step, plain, team, life);
            if (actor) return { actor, team };
          }
        }
        break;
      }
      case 'anyone':
      case 'public': {
        const actor = staff.personOf(`person:${matter.requester ?? 'somebody'}`);
        if (plain || isOpen(step, actor, life)) return { actor, team: staff.teamOf(actor.id) ?? null };
        break;
      }
      case 'system':
      case 'readers':
    }
  }
  return missing === undefined ? undefined : { missing };
}

function findMember(step: Step, plain: boolean, team: Team, life: Life): Member | undefined {
  for (let tried = 0; tried < team.members.length; tried += 1) {
    const actor = team.nextMember();
    if (plain || isOpen(step, actor, life)) return actor;
  }
  return undefined;
}

/** What the guards may ask for was set when the turn came. */
function isOpen(step: Step, actor: Member, life: Life): boolean {
  const { context, mechanism } = life.rules;
  context.actor = actor;
  return !isRefusal(passGate(mechanism, life.matter, step, context));
}
