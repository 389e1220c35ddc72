/** A rule becomes the city's by two people: whoever proposes it does not adopt it as well. */
import { found, type MechanismRule } from './rule.ts';
import { stepAt, stepsOf } from './walk.ts';
import type { Effect } from '../mechanism/effect.ts';

const adopts = (effect: Effect): boolean => effect.kind === 'rule' && effect.does === 'adopt';

export const adoptingRules: readonly MechanismRule[] = [
  {
    kind: 'adopts-alone',
    find: (mechanism) => [
      ...mechanism.opens.does
        .filter(adopts)
        .map(() =>
          found(
            ['opens', 'does'],
            '规则不能一提出来就生效，要另一个人采用',
            'A rule cannot be in force as soon as it is proposed: somebody else adopts it',
          ),
        ),
      ...stepsOf(mechanism).flatMap(({ state, step }) =>
        !step.does.some(adopts) ||
        step.unless.some((bar) => bar.kind === 'is-part' && bar.part === 'requester')
          ? []
          : [
              found(
                stepAt({ state, step }, 'does'),
                '采用规则的不能是提出的人；请写 unless: the requester',
                'Whoever proposes a rule does not adopt it as well; say unless: the requester',
              ),
            ],
      ),
    ],
  },
];
