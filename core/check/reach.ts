/** Every state can be reached and can end; every way leads somewhere. */
import { CALLED_OFF, type Mechanism } from '../mechanism/mechanism.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { isDeadEnd, statesOf, stepsOf } from './walk.ts';
import { leadsSomewhere, reachedFrom, waysOf } from './ways.ts';

const endOfPart = (mechanism: Mechanism): string[] => (mechanism.face === 'part' ? [CALLED_OFF] : []);

export const reachRules: readonly MechanismRule[] = [
  {
    kind: 'missing-state',
    find: (mechanism) => {
      const said = new Set<string>();
      return each(waysOf(mechanism), ({ to, at }) => {
        if (to in mechanism.states || said.has(to)) return undefined;
        said.add(to);
        return found(at, `没有「${to}」这个状态，去不了`, `There is no state “${to}” to go to`);
      });
    },
  },
  {
    kind: 'opens-nowhere',
    find: ({ opens, states }) =>
      opens.to in states
        ? []
        : [
            found(
              ['opens', 'to'],
              `发起后要到「${opens.to}」，可是没有这个状态`,
              `It opens to “${opens.to}”, and there is no such state`,
            ),
          ],
  },
  {
    kind: 'unreachable-state',
    find: (mechanism) => {
      if (!leadsSomewhere(mechanism)) return [];
      const reached = reachedFrom([mechanism.opens.to, ...endOfPart(mechanism)], waysOf(mechanism));
      return each(statesOf(mechanism), ({ name }) =>
        reached.has(name)
          ? undefined
          : found(
              ['states', name],
              `没有任何一步走得到状态「${name}」`,
              `No way leads to the state “${name}”`,
            ),
      );
    },
  },
  {
    kind: 'dead-end',
    find: (mechanism) =>
      each(statesOf(mechanism).filter(isDeadEnd), ({ name }) =>
        found(
          ['states', name],
          `状态「${name}」没有步骤、没有自动转入、也没有时限，进来就出不去；如果到此为止，请写 final`,
          `The state “${name}” has no step, no move and no clock: nothing gets out of it; if it is the end, say final`,
        ),
      ),
  },
  {
    kind: 'no-way-to-an-end',
    find: (mechanism) => {
      if (!leadsSomewhere(mechanism)) return [];
      const ways = waysOf(mechanism);
      const ends = new Set(
        statesOf(mechanism)
          .filter((state) => state.final || isDeadEnd(state))
          .map((state) => state.name),
      );
      const trapped = statesOf(mechanism)
        .map((state) => state.name)
        .filter((name) => ![...reachedFrom([name], ways)].some((state) => ends.has(state)));
      return trapped.length === 0
        ? []
        : [
            found(
              ['states', trapped[0]!],
              `从「${trapped.join('」「')}」出发，怎么走都到不了终点`,
              `From “${trapped.join('”, “')}” no way leads to an end`,
            ),
          ];
    },
  },
  {
    kind: 'move-never-reached',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) => {
        const always = state.moves.findIndex((move) => move.when.length === 0);
        return always < 0 || always === state.moves.length - 1
          ? []
          : [
              found(
                ['states', state.name, 'moves', always + 1],
                `前一条自动转入没有条件，这一条永远轮不到`,
                `The move before it has no condition, so this one is never reached`,
              ),
            ];
      }),
  },
  {
    kind: 'idle-step',
    find: (mechanism) =>
      each(stepsOf(mechanism), ({ state, step }) =>
        step.to !== null || step.asks.length > 0 || step.does.length > 0 || step.once || step.counts
          ? undefined
          : found(
              ['states', state.name, 'steps', step.name],
              `步骤「${step.name}」不问什么、不做什么，也不到哪里去`,
              `The step “${step.name}” asks nothing, does nothing and leads nowhere`,
            ),
      ),
  },
];
