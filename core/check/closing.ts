/** The law of the house: whoever asked says whether it is solved, and the ways the law leaves open stay open. */
import type { Mechanism, State, Step } from '../mechanism/mechanism.ts';
import { found, each, type MechanismRule } from './rule.ts';
import { effectsOf, statesOf } from './walk.ts';
import { waysOf } from './ways.ts';

const isClosed = (state: State | undefined): boolean =>
  state?.final === true && (state.outcome === 'confirmed' || state.name === 'closed');

const byRequester = (step: Step): boolean =>
  step.by.every((scope) => scope.kind === 'part' && (scope.part === 'requester' || scope.part === 'helper'));

/** 《人民调解法》第三条: mediation may not keep anybody from arbitration or the courts; 第二十三条: they may end it. */
const OWED = ['court', 'arbitration', 'withdrawal'];

export const closingRules: readonly MechanismRule[] = [
  {
    kind: 'closed-by-others',
    find: (mechanism) =>
      each(waysOf(mechanism), (way) => {
        if (!isClosed(mechanism.states[way.to])) return undefined;
        if (way.by === 'step' && byRequester(way.step)) return undefined;
        return way.by === 'step'
          ? found(
              way.at,
              `办没办好由提出的人说了算：「${way.step.name}」只能由 requester 或 helper 来做`,
              `Whoever asked says whether it is solved: “${way.step.name}” may only be by requester or helper`,
            )
          : found(
              way.at,
              '没有人确认，不能算办结；沉默只能记为「未经确认的办结」',
              'Nobody has confirmed it, so it is not closed; silence ends it unconfirmed',
            );
      }),
  },
  {
    kind: 'requester-never-asked',
    find: (mechanism) => {
      const asksForHelp = mechanism.face === 'report' || mechanism.face === 'order';
      const byAnyone = mechanism.opens.by.some((scope) => scope.kind === 'anyone');
      return !asksForHelp || !byAnyone || statesOf(mechanism).some(isClosed)
        ? []
        : [
            found(
              ['states'],
              '居民提的事，办没办好没有让居民确认（confirm）',
              'Residents open it, and nowhere are they asked whether it is solved (confirm)',
            ),
          ];
    },
  },
  {
    kind: 'exits-missing',
    find: (mechanism) => {
      const parties = effectsOf(mechanism).some(
        ({ effect }) => effect.kind === 'name' && effect.part === 'party',
      );
      const offered = exitsOf(mechanism);
      const missing = parties ? OWED.filter((exit) => !offered.has(exit)) : [];
      return missing.length === 0
        ? []
        : [
            found(
              ['exits'],
              `有当事人的机制要一直留着法律给的路，缺 ${missing.join('、')}（exits）`,
              `With parties, the ways the law gives must stay open; missing: ${missing.join(', ')} (exits)`,
            ),
          ];
    },
  },
  {
    kind: 'silent-end-for-good',
    find: (mechanism) =>
      each(statesOf(mechanism), (state) =>
        state.outcome !== 'unconfirmed' || Object.values(state.steps).some(byRequester)
          ? undefined
          : found(
              ['states', state.name],
              '没人确认就结束的事，要让提出的人还能说「其实没有解决」',
              'What ended without confirmation must stay open to the requester’s “it was not solved”',
            ),
      ),
  },
];

function exitsOf(mechanism: Mechanism): Set<string> {
  return new Set(
    statesOf(mechanism).flatMap((state) =>
      Object.values(state.steps)
        .filter((step) => step.exit)
        .map((step) => step.name),
    ),
  );
}
