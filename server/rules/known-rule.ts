/** What an act must know of the city when it proposes a rule or adopts one: asked in the same moment. */
import type { Known } from '#core/engine/context.ts';
import type { Effect } from '#core/mechanism/effect.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { isRulePath } from './path.ts';

export async function knownRule(
  at: Installation,
  city: City,
  effects: readonly Effect[],
  facts: Readonly<Record<string, unknown>>,
): Promise<Pick<Known, 'rule'>> {
  const effect = effects.find((one) => one.kind === 'rule');
  if (effect?.kind !== 'rule' || city.pack.name !== at.cities.running.pack.name) return {};
  const [path, text] = [facts[effect.file], facts[effect.text]];
  if (typeof path !== 'string' || typeof text !== 'string' || !isRulePath(path, at)) return {};
  return { rule: (await at.rules.weigh(path, text)).known };
}
