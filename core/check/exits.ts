/** The ways the law leaves open stay open: in every state, to everybody it concerns, and without a condition. */
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism, State } from '../mechanism/mechanism.ts';
import type { Part } from '../mechanism/scope.ts';
import { found, type MechanismRule } from './rule.ts';
import { hasParties, statesOf, stepsOf } from './walk.ts';

/** 《人民调解法》第三条: mediation may not keep anybody from arbitration or the courts; 第二十三条: they may end it. */
const OWED = ['court', 'arbitration', 'withdrawal'];

export const exitRules: readonly MechanismRule[] = [
  {
    kind: 'exits-missing',
    find: (mechanism) => {
      const missing = OWED.filter((exit) =>
        restingOf(mechanism).some((state) => !offers(state, exit, mechanism)),
      );
      return !hasParties(mechanism) || missing.length === 0
        ? []
        : [
            found(
              ['exits'],
              `有当事人的机制，每个状态都要一直留着法律给的路，缺 ${missing.join('、')}（exits）`,
              `With parties, the ways the law gives must stay open in every state; missing: ${missing.join(', ')} (exits)`,
            ),
          ];
    },
  },
  {
    kind: 'exits-refused',
    find: (mechanism) => {
      const does = stepsOf(mechanism).flatMap(({ step }) => (step.exit ? step.does : []));
      return does.some(mayRefuse)
        ? [
            found(
              [['leaving'], ['exits']],
              '离开时要做的事（leaving）可能做不成，人就走不了；只写一定做得成的',
              'What follows leaving could fail, and nobody could leave; only say under leaving what always succeeds',
            ),
          ]
        : [];
    },
  },
];

/** States in which a matter can stay: it passes through those that lead on without a condition. */
const restingOf = (mechanism: Mechanism): State[] =>
  statesOf(mechanism).filter((state) => !state.final && !state.moves.some((move) => move.when.length === 0));

/** Whoever asked and every party may leave, whatever the matter stands at, and have then left: no more, no less. */
function offers({ steps }: State, exit: string, { states }: Mechanism): boolean {
  const step = steps[exit];
  if (!step || step.to === null) return false;
  const free = [step.when, step.unless, step.requires].every((bounds) => bounds.length === 0);
  const atAnyTime = !step.once && !step.onceEach && !step.every;
  const end = states[step.to];
  return (
    free &&
    atAnyTime &&
    step.asks.every((ask) => !ask.required) &&
    FREE_TO_LEAVE.every((part) => step.by.some((scope) => scope.kind === 'part' && scope.part === part)) &&
    end?.final === true &&
    end.outcome === 'left'
  );
}

const FREE_TO_LEAVE: readonly Part[] = ['requester', 'party'];

/** Effects the engine may answer with a no, and the step with them. */
function mayRefuse(effect: Effect): boolean {
  switch (effect.kind) {
    case 'raise':
      return !effect.ifPossible;
    case 'ask':
    case 'return':
    case 'cast':
    case 'hand-over-vote':
    case 'count-votes':
    case 'rule':
      return true;
    case 'appoint':
    case 'end-post':
      return effect.at !== 'owner';
    case 'ask-tied':
    case 'open':
    case 'remind':
    case 'assign':
    case 'name':
    case 'use-try':
    case 'restart-clock':
    case 'book':
    case 'attend':
    case 'release':
    case 'list':
    case 'move':
    case 'strike':
    case 'publish':
    case 'post':
    case 'schedule':
    case 'purge':
      return false;
  }
}
