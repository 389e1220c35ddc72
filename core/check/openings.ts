/** What opening a matter sets off by itself must come to an end. */
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { found, type MechanismRule } from './rule.ts';

export const openingRules: readonly MechanismRule[] = [
  {
    kind: 'opens-itself',
    find: (mechanism, pack) => {
      const [round] = roundsFrom(mechanism, pack);
      if (round === undefined) return [];
      const way = [...round, mechanism.name].map((name) => pack.mechanisms[name]?.words);
      const said = (locale: 'zh' | 'en', arrow: string): string =>
        way.map((words) => words?.[locale] ?? '').join(arrow);
      return [
        found(
          [['opens', 'does'], ['opens']],
          `开一件就又开一件，永远停不下来：${said('zh', ' → ')}`,
          `Opening one opens another without end: ${said('en', ' → ')}`,
        ),
      ];
    },
  },
];

/** Ways from a mechanism back to itself, each the names it passes. */
function roundsFrom(mechanism: Mechanism, pack: Pack): string[][] {
  const rounds: string[][] = [];
  const seen = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    for (const next of beginsAtOnce(pack.mechanisms[name])) {
      if (next === mechanism.name) rounds.push([...way, name]);
      else if (!seen.has(next)) {
        seen.add(next);
        walk(next, [...way, name]);
      }
    }
  };
  walk(mechanism.name, []);
  return rounds;
}

/** Mechanisms of which a matter is opened in the act that opens one of this: by the opening, and by moves that may follow it. */
function beginsAtOnce(mechanism: Mechanism | undefined): string[] {
  if (!mechanism) return [];
  const passed = new Set<string>();
  const effects: Effect[] = [...mechanism.opens.does];
  const pass = (name: string): void => {
    if (passed.has(name)) return;
    passed.add(name);
    for (const move of mechanism.states[name]?.moves ?? []) {
      effects.push(...move.does);
      pass(move.to);
    }
  };
  pass(mechanism.opens.to);
  return effects.flatMap((effect) => {
    if (effect.kind === 'open') return [effect.mechanism];
    const part = effect.kind === 'ask' ? mechanism.parts[effect.part]?.mechanism : undefined;
    return part === undefined ? [] : [part];
  });
}
