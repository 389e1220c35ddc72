/** Levels are the city's, a matter has an owner and can find it, rungs and tries belong together. */
import type { Mechanism } from '../mechanism/mechanism.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { effectsOf, scopesOf, statesOf, stepAt, stepsOf, testsOf } from './walk.ts';

const isPart = (mechanism: Mechanism): boolean => mechanism.face === 'part';

function levelsNamed(mechanism: Mechanism): { level: string; at: readonly Path[] }[] {
  const { owner } = mechanism.opens;
  return [
    ...(owner === null || owner === 'nearest' ? [] : [{ level: owner, at: [['opens', 'owner']] }]),
    ...scopesOf(mechanism).flatMap(({ scope, at }) =>
      scope.kind === 'role' && scope.where.kind === 'level' ? [{ level: scope.where.level, at }] : [],
    ),
    ...testsOf(mechanism).flatMap(({ test, at }) =>
      test.kind === 'rung' ? [{ level: test.level, at }] : [],
    ),
  ];
}

const hasLevel = (level: string, pack: Pack): boolean =>
  Object.values(pack.ground.ladders).some((ladder) => ladder.some((rung) => rung.level === level));

export const ladderRules: readonly MechanismRule[] = [
  {
    kind: 'level-off-ladder',
    find: (mechanism, pack) => {
      const onRungs = new Set(mechanism.rungs.map((rung) => rung.level));
      return each(levelsNamed(mechanism), ({ level, at }) =>
        // A rung off the ladder was said when the file was read.
        hasLevel(level, pack) || onRungs.has(level)
          ? undefined
          : found(at, `本市的层级里没有「${level}」`, `No ladder of this city has the level “${level}”`),
      );
    },
  },
  {
    kind: 'no-owner',
    find: (mechanism) =>
      isPart(mechanism) || mechanism.opens.owner !== null || mechanism.opens.ownerField !== null
        ? []
        : [
            found(
              ['opens'],
              '没有写由哪一级主办（opens › owner），每件事都要有一家主办',
              'It does not say which level is in charge (opens › owner); every matter has one owner',
            ),
          ],
  },
  {
    kind: 'owner-off-rungs',
    find: ({ rungs, opens }) =>
      rungs.length === 0 ||
      opens.owner === null ||
      opens.owner === 'nearest' ||
      rungs.some((rung) => rung.level === opens.owner)
        ? []
        : [
            found(
              ['opens', 'owner'],
              `从「${opens.owner}」起办，可是 rungs 里没有这一级`,
              `It begins on “${opens.owner}”, which is not among its rungs`,
            ),
          ],
  },
  {
    kind: 'place-not-asked',
    find: (mechanism) => {
      const asksPlace = mechanism.opens.asks.some(
        (ask) => ask.required && mechanism.fields[ask.field]?.type === 'place',
      );
      return isPart(mechanism) || mechanism.opens.by.length === 0 || asksPlace
        ? []
        : [
            found(
              [['opens', 'asks'], ['opens']],
              '发起时没有问在哪里，找不到主办单位',
              'It does not ask for a place when it opens, so no owner can be found',
            ),
          ];
    },
  },
  {
    kind: 'nobody-above',
    find: (mechanism, pack) => {
      const { rungs, opens } = mechanism;
      const top = pack.ground.ladders['main']?.[0]?.level;
      const stays = rungs.length === 1 || (rungs.length === 0 && opens.owner !== null && opens.owner === top);
      return each(stays ? scopesOf(mechanism) : [], ({ scope, use, at }) =>
        scope.kind === 'role' && scope.where.kind === 'above' && use !== 'reads'
          ? found(
              at,
              `这项机制上面没有别的层级，「${scopeText(scope)}」永远没有人`,
              `There is no level above in this mechanism, so “${scopeText(scope)}” is never anybody`,
            )
          : undefined,
      );
    },
  },
  {
    kind: 'waits-above-the-top',
    find: (mechanism) => {
      const { rungs, opens } = mechanism;
      const rises = effectsOf(mechanism).some(({ effect }) => effect.kind === 'raise');
      const top = rungs.at(-1)?.level;
      const reachesTop =
        rungs.length > 1 &&
        (rises || opens.owner === top || opens.owner === 'nearest' || opens.ownerField !== null);
      return each(reachesTop ? statesOf(mechanism) : [], ({ name, waitsOn }) =>
        waitsOn?.kind === 'role' && waitsOn.where.kind === 'above'
          ? found(
              ['states', name, 'waits-on'],
              `到了最高一级，「${scopeText(waitsOn)}」上面没有人，就没有人可等`,
              `On the highest rung there is nobody at “${scopeText(waitsOn)}”, so it would wait on nobody`,
            )
          : undefined,
      );
    },
  },
  {
    kind: 'no-rungs',
    find: (mechanism) =>
      each(mechanism.rungs.length > 0 ? [] : effectsOf(mechanism), ({ effect, at }) =>
        effect.kind === 'return' || (effect.kind === 'raise' && !effect.ifPossible)
          ? found(at, '没有写 rungs，不能上交或退回', 'Without rungs it can neither rise nor return')
          : undefined,
      ),
  },
  {
    kind: 'tries-off-ladder',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) =>
        each(Object.keys(state.tries), (level) =>
          mechanism.rungs.some((rung) => rung.level === level)
            ? undefined
            : found(
                ['states', state.name, 'tries', level],
                `写了「${level}」的次数，可是这项机制不到那一级（rungs）`,
                `Tries are given for “${level}”, a rung this mechanism does not have (rungs)`,
              ),
        ),
      ),
  },
  {
    kind: 'tries-unguarded',
    find: (mechanism) =>
      each(stepsOf(mechanism), ({ state, step }) => {
        const counts = step.does.some((effect) => effect.kind === 'use-try');
        const guarded = step.when.some(
          ({ any }) => any.length === 1 && any[0]?.kind === 'tries-left' && any[0].is,
        );
        return !counts || guarded
          ? undefined
          : found(
              stepAt({ state, step }, 'when'),
              `步骤「${step.name}」要用掉一次，却没有写还有次数才能做（when: tries left）`,
              `The step “${step.name}” uses a try without asking whether any is left (when: tries left)`,
            );
      }),
  },
  {
    kind: 'tries-differ',
    find: (mechanism) => {
      const first = new Map<string, number>();
      return statesOf(mechanism).flatMap((state) =>
        each(Object.entries(state.tries), ([level, most]) => {
          const before = first.get(level) ?? most;
          first.set(level, before);
          return before === most
            ? undefined
            : found(
                ['states', state.name, 'tries', level],
                `「${level}」的次数全程只记一本账，前面写了 ${before} 次，这里又写 ${most} 次`,
                `Tries on “${level}” are counted once for the whole matter; before it says ${before}, here ${most}`,
              );
        }),
      );
    },
  },
  {
    kind: 'tries-without-end',
    find: (mechanism) =>
      each(statesOf(mechanism), (state) => {
        const counts = Object.values(state.steps).some((step) =>
          step.does.some((effect) => effect.kind === 'use-try'),
        );
        const open = mechanism.rungs.map((rung) => rung.level).filter((level) => !(level in state.tries));
        if (!counts || (open.length === 0 && mechanism.rungs.length > 0)) return undefined;
        const on = open.join(', ');
        return found(
          [
            ['states', state.name, 'tries'],
            ['states', state.name],
          ],
          `「${state.name}」要用次数，却没有写${on === '' ? '' : `「${on}」`}最多几次（tries）`,
          `“${state.name}” uses tries and does not say how many${on === '' ? '' : ` on ${on}`} (tries)`,
        );
      }),
  },
];
