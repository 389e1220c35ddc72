/** What all rules together ask of one holder of a role in a month stays within what the city allows. */
import { burdenByRole, costByWho } from '../burden/burden.ts';
import type { Pack } from '../pack/pack.ts';
import { found, type Found, type MechanismRule, type PackRule } from './rule.ts';
import { stepsOf } from './walk.ts';

export const burdenRules: readonly MechanismRule[] = [
  {
    kind: 'expects-of-nobody',
    find: (mechanism) => {
      const acting = new Set([
        ...costByWho(mechanism).map(({ who }) => who),
        ...stepsOf(mechanism).flatMap(({ step }) =>
          step.by.flatMap((scope) => (scope.kind === 'role' ? [scope.role] : [])),
        ),
      ]);
      return Object.keys(mechanism.expects ?? {}).flatMap((role) =>
        acting.has(role)
          ? []
          : [
              found(
                ['expects', role],
                `「${role}」在这项机制里没有要做的事，不用估`,
                `“${role}” has nothing to do in this mechanism, so there is nothing to expect`,
              ),
            ],
      );
    },
  },
];

export const cityBurdenRules: readonly PackRule[] = [
  {
    kind: 'over-budget',
    find: (pack) =>
      burdenByRole(pack).flatMap(({ role, minutes, budgetMin, of }) => {
        const heaviest = of[0];
        if (heaviest === undefined || minutes <= budgetMin) return [];
        const name = pack.roles[role]?.words ?? { zh: role, en: role };
        const [all, most] = [Math.round(minutes), Math.round(heaviest.minutes)];
        const { words } = heaviest.mechanism;
        return [
          found(
            [['roles', role, 'budget'], ['expects', heaviest.mechanism.name], ['mechanisms']],
            `一个月要占一位${name.zh} ${all} 分钟，其中「${words.zh}」占 ${most} 分钟；预算是 ${budgetMin} 分钟`,
            `A month asks ${all} minutes of one ${name.en}, ${most} of them for “${words.en}”; the budget is ${budgetMin}`,
          ),
        ];
      }),
  },
  {
    kind: 'expects-unknown',
    find: (pack) =>
      Object.entries(pack.expects).flatMap(([mechanism, roles]) =>
        mechanism in pack.mechanisms
          ? Object.keys(roles).flatMap((role) => unknownRole(pack, mechanism, role))
          : [
              found(
                ['expects', mechanism],
                `机制「${mechanism}」没有启用，不能估`,
                `The mechanism “${mechanism}” is not switched on, so nothing can be expected of it`,
              ),
            ],
      ),
  },
];

const unknownRole = (pack: Pack, mechanism: string, role: string): Found[] =>
  role in pack.roles
    ? []
    : [found(['expects', mechanism, role], `没有「${role}」这种任职`, `There is no role “${role}”`)];
