/** The law of the house: whoever asked, or whom they named themselves, says whether it is solved. */
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism, State, Step } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { found, each, type MechanismRule } from './rule.ts';
import { doingsOf, effectsOf, statesOf, type Doing } from './walk.ts';
import { waysOf } from './ways.ts';

const isClosed = (state: State | undefined): boolean =>
  state?.final === true && (state.outcome === 'confirmed' || state.name === 'closed');

const byRequester = (step: Step): boolean =>
  step.by.every((scope) => scope.kind === 'part' && (scope.part === 'requester' || scope.part === 'helper'));

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
    kind: 'helper-named-by-others',
    find: (mechanism, pack) =>
      each(doingsOf(mechanism), (one) =>
        !one.does.some(namesHelper) || namesOwnHelper(one, mechanism, pack)
          ? undefined
          : found(
              one.at(),
              '谁来替提出的人说话，只能由提出的人自己在这一步里填；别人指定了，就能替他说办好了',
              'Whoever asked names their own helper, in that very step: one named by others could say for them that it is solved',
            ),
      ),
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

type NamingHelper = Effect & { readonly kind: 'name' };

const namesHelper = (effect: Effect): effect is NamingHelper =>
  effect.kind === 'name' && effect.part === 'helper';

/** A form of the requester's own that must name somebody: nobody is named out of what others wrote, here or elsewhere. */
function namesOwnHelper(one: Doing, mechanism: Mechanism, pack: Pack): boolean {
  const isAsked = ({ field }: NamingHelper): boolean =>
    one.asks.some((ask) => ask.field === field && (ask.required || one.by === 'opening'));
  const asked = one.does.filter(namesHelper).every(isAsked);
  switch (one.by) {
    case 'opening':
      return asked && mechanism.opens.by.length > 0 && !isOpenedByRule(mechanism, pack);
    case 'step':
      return asked && one.step.by.every((scope) => scope.kind === 'part' && scope.part === 'requester');
    case 'move':
    case 'clock':
      return false;
  }
}

const isOpenedByRule = ({ name }: Mechanism, pack: Pack): boolean =>
  Object.values(pack.mechanisms).some((other) =>
    effectsOf(other).some(
      ({ effect }) => (effect.kind === 'open' || effect.kind === 'schedule') && effect.mechanism === name,
    ),
  );
