/** Parts are declared, joins name states that exist and can complete, and a part knows its whole. */
import { partAsked } from '../mechanism/effect.ts';
import { CALLED_OFF, type Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { effectsOf, scopesOf, statesOf, testsOf, type TestAt } from './walk.ts';

type PartTest = TestAt & { readonly test: { readonly kind: 'parts' | 'parts-count' } };

const joinsOf = (mechanism: Mechanism): PartTest[] =>
  testsOf(mechanism).filter(
    (one): one is PartTest => one.test.kind === 'parts' || one.test.kind === 'parts-count',
  );

function findPart(name: string, mechanism: Mechanism, pack: Pack): Mechanism | undefined {
  const part = pack.mechanisms[mechanism.parts[name]?.mechanism ?? ''];
  return part?.face === 'part' ? part : undefined;
}

const wholesOf = (mechanism: Mechanism, pack: Pack): Mechanism[] =>
  Object.values(pack.mechanisms).filter((one) =>
    Object.values(one.parts).some((part) => part.mechanism === mechanism.name),
  );

const noPart = (part: string, at: TestAt['at']) =>
  found(at, `没有声明分项「${part}」（parts）`, `The part “${part}” is not declared (parts)`);

export const partRules: readonly MechanismRule[] = [
  {
    kind: 'undeclared-part',
    find: (mechanism) => [
      ...each(joinsOf(mechanism), ({ test, at }) =>
        test.part in mechanism.parts ? undefined : noPart(test.part, at),
      ),
      ...each(effectsOf(mechanism), ({ effect, at }) => {
        const part = partAsked(effect);
        return part === undefined || part in mechanism.parts ? undefined : noPart(part, at);
      }),
    ],
  },
  {
    kind: 'unused-part',
    find: (mechanism) => {
      const asked = new Set(effectsOf(mechanism).flatMap(({ effect }) => partAsked(effect) ?? []));
      return each(Object.keys(mechanism.parts), (part) =>
        asked.has(part)
          ? undefined
          : found(
              ['parts', part],
              `声明了分项「${part}」，却没有一步发出它（ask … as ${part}）`,
              `The part “${part}” is declared and never asked for (ask … as ${part})`,
            ),
      );
    },
  },
  {
    kind: 'part-is-no-part',
    find: (mechanism, pack) =>
      each(Object.keys(mechanism.parts), (name) => {
        const part = pack.mechanisms[mechanism.parts[name]!.mechanism];
        return part === undefined || part.face === 'part'
          ? undefined
          : found(
              ['parts', name],
              `「${part.name}」不是分项；请在它的文件里写 face: part`,
              `“${part.name}” is no part; say face: part in its file`,
            );
      }),
  },
  {
    kind: 'missing-part-state',
    find: (mechanism, pack) =>
      joinsOf(mechanism).flatMap(({ test, at }) => {
        const part = findPart(test.part, mechanism, pack);
        return each(part === undefined ? [] : test.states, (state) =>
          state in part!.states
            ? undefined
            : found(
                at,
                `分项「${part!.name}」没有「${state}」这个状态，这里永远等不齐`,
                `The part “${part!.name}” has no state “${state}”, so this can never be complete`,
              ),
        );
      }),
  },
  {
    kind: 'join-never-complete',
    find: (mechanism, pack) =>
      each(joinsOf(mechanism), ({ test, state, at }) => {
        const part = findPart(test.part, mechanism, pack);
        if (part === undefined || test.kind !== 'parts' || test.how !== 'every') return undefined;
        if (test.states.some((name) => !(name in part.states))) return undefined;
        const met = new Set(
          joinsOf(mechanism)
            .filter((one) => one.state === state && one.test.part === test.part)
            .flatMap((one) => one.test.states),
        );
        const ends = statesOf(part).filter((end) => end.final && end.outcome !== CALLED_OFF);
        const stuck = ends.filter((end) => !met.has(end.name)).map((end) => end.name);
        return stuck.length === 0
          ? undefined
          : found(
              at,
              `有一家停在「${stuck.join('、')}」，这里就永远等不齐；把它也写进去`,
              `If one of them ends in “${stuck.join(', ')}”, this never completes; name it too`,
            );
      }),
  },
  {
    kind: 'parent-outside-a-part',
    find: (mechanism, pack) =>
      each(testsOf(mechanism), ({ test, at }) =>
        test.kind !== 'parent' || wholesOf(mechanism, pack).length > 0
          ? undefined
          : found(
              at,
              '没有哪项机制把它当作分项，「parent」不知是谁',
              'No mechanism has this as its part, so “parent” is nothing',
            ),
      ),
  },
  {
    kind: 'missing-parent-state',
    find: (mechanism, pack, placing) => {
      const wholes = wholesOf(mechanism, pack);
      if (wholes.length === 0) return [];
      // A part shared by several cities names the states of wholes that this city may not have.
      const shared = placing.isShared(`mechanisms/${mechanism.name}.yaml`);
      return each(testsOf(mechanism), ({ test, at }) => {
        if (test.kind !== 'parent') return undefined;
        const missing = test.states.filter((state) => !wholes.some((whole) => state in whole.states));
        if (missing.length === 0 || (shared && missing.length < test.states.length)) return undefined;
        return found(
          at,
          `总事项「${wholes.map((one) => one.name).join('、')}」没有「${missing.join('、')}」这个状态`,
          `The whole (${wholes.map((one) => one.name).join(', ')}) has no state “${missing.join(', ')}”`,
        );
      });
    },
  },
  {
    kind: 'inherits-outside-a-part',
    find: (mechanism) =>
      mechanism.face === 'part' || mechanism.inherits.length === 0
        ? []
        : [
            found(
              ['inherits'],
              '只有分项（face: part）才有总事项可以沿用',
              'Only a part (face: part) has a whole to take anything over from',
            ),
          ],
  },
  {
    kind: 'part-opened-by-hand',
    find: (mechanism) =>
      mechanism.face !== 'part' || mechanism.opens.by.length === 0
        ? []
        : [
            found(
              ['opens', 'by'],
              '分项由总事项发出，不由人发起',
              'A part is opened by its whole, never by a person',
            ),
          ],
  },
  {
    kind: 'nobody-opens',
    find: (mechanism, pack) => {
      const opened = Object.values(pack.mechanisms).some((one) =>
        effectsOf(one).some(({ effect }) => effect.kind === 'open' && effect.mechanism === mechanism.name),
      );
      return opened || mechanism.face === 'part' || scopesOf(mechanism).some((one) => one.use === 'opens')
        ? []
        : [
            found(
              ['opens', 'by'],
              '没有写谁可以发起（opens › by）',
              'It does not say who may open it (opens › by)',
            ),
          ];
    },
  },
];
