/** A rule becomes the city's by two people: whoever proposes it does not adopt it, and nobody adopts their own words. */
import type { Effect } from '../mechanism/effect.ts';
import type { Step } from '../mechanism/mechanism.ts';
import { found, type MechanismRule } from './rule.ts';
import { doingsOf, stepAt, stepsOf, type Doing } from './walk.ts';

type Adopting = Effect & { readonly kind: 'rule' };

const isAdopting = (effect: Effect): effect is Adopting => effect.kind === 'rule' && effect.does === 'adopt';

const isBarred = (step: Step): boolean =>
  step.unless.some((bar) => bar.kind === 'is-part' && bar.part === 'requester');

const byRequester = (step: Step): boolean =>
  step.by.every((scope) => scope.kind === 'part' && scope.part === 'requester');

const ALONE = {
  opening: {
    zh: '规则不能一提出来就生效，要另一个人采用',
    en: 'A rule cannot be in force as soon as it is proposed: somebody else adopts it',
  },
  move: {
    zh: '规则不能自动转入就生效，要另一个人用一步来采用',
    en: 'A move cannot put a rule in force: somebody else adopts it by a step',
  },
  clock: {
    zh: '规则不能过了时限就生效，要另一个人用一步来采用',
    en: 'Lateness cannot put a rule in force: somebody else adopts it by a step',
  },
  step: {
    zh: '采用规则的不能是提出的人；请写 unless: the requester',
    en: 'Whoever proposes a rule does not adopt it as well; say unless: the requester',
  },
} as const satisfies Record<Doing['by'], unknown>;

export const adoptingRules: readonly MechanismRule[] = [
  {
    kind: 'adopts-alone',
    find: (mechanism) =>
      doingsOf(mechanism)
        .filter((one) => one.does.some(isAdopting) && !(one.by === 'step' && isBarred(one.step)))
        .map(({ by, at }) => found(at(), ALONE[by].zh, ALONE[by].en)),
  },
  {
    kind: 'adopts-own-words',
    find: (mechanism) => {
      const adopting = doingsOf(mechanism).flatMap((one) => one.does.filter(isAdopting));
      const written = new Set(adopting.flatMap(({ text, file, over }) => [text, file, over]));
      return stepsOf(mechanism).flatMap(({ state, step }) =>
        step.asks.flatMap(({ field }, index) =>
          !written.has(field) || byRequester(step)
            ? []
            : [
                found(
                  stepAt({ state, step }, 'asks', index),
                  `要采用的「${field}」由提出的人写；别人也能填，就成了一个人自己写、自己采用`,
                  `“${field}” is adopted as the proposer wrote it: whoever else may write it could adopt their own words`,
                ),
              ],
        ),
      );
    },
  },
];
