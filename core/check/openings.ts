/** What opening a matter sets off by itself must come to an end. */
import { partAsked } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { found, type MechanismRule } from './rule.ts';
import { circlesIn, reachedFrom, waysOf } from './ways.ts';

export const openingRules: readonly MechanismRule[] = [
  {
    kind: 'opens-itself',
    find: (mechanism, pack) => {
      const circle = circlesIn(openingsAtOnce(pack)).find((one) =>
        one.some(({ from }) => from === mechanism.name),
      );
      if (circle === undefined) return [];
      const names = circle.map(({ from }) => from);
      const at = names.indexOf(mechanism.name);
      const way = [...names.slice(at), ...names.slice(0, at + 1)].map((name) => pack.mechanisms[name]?.words);
      const said = (locale: 'zh' | 'en'): string => way.map((words) => words?.[locale] ?? '').join(' → ');
      return [
        found(
          [['opens', 'does'], ['opens']],
          `开一件就又开一件，永远停不下来：${said('zh')}`,
          `Opening one opens another without end: ${said('en')}`,
        ),
      ];
    },
  },
];

/** Which mechanisms open a matter of which in the very act that opens one of theirs. */
const openingsAtOnce = ({ mechanisms }: Pack): { from: string; to: string }[] =>
  Object.values(mechanisms).flatMap((one) => openedWith(one).map((to) => ({ from: one.name, to })));

/** By the opening itself, and by the moves that may follow it. */
function openedWith(mechanism: Mechanism): string[] {
  const moves = waysOf(mechanism).flatMap((way) => (way.by === 'move' ? [way] : []));
  const passed = reachedFrom([mechanism.opens.to], moves);
  const effects = [
    ...mechanism.opens.does,
    ...moves.flatMap(({ from, move }) => (passed.has(from) ? move.does : [])),
  ];
  return effects.flatMap((effect) => {
    if (effect.kind === 'open') return [effect.mechanism];
    return mechanism.parts[partAsked(effect) ?? '']?.mechanism ?? [];
  });
}
