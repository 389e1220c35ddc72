/** What an act must know of the city when it proposes a rule or adopts one: asked in the same moment. */
import type { Known } from '#core/engine/context.ts';
import type { Decision } from '#core/engine/decide.ts';
import { isRefusal, type Refusal } from '#core/engine/refusal.ts';
import type { Effect } from '#core/mechanism/effect.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';
import { isRulePath } from './path.ts';
import { weighInTurn } from './weigh-in-turn.ts';

type KnownRule = Pick<Known, 'rule'>;
type Facts = Readonly<Record<string, unknown>>;

/**
 * Decides first without: whoever may not, or has filled the form in wrongly, is told so before a whole pack is read. An
 * effect on a rule that is not known refuses with `rule-has-problems` when all else is well.
 */
export async function decideWithRule(
  at: Installation,
  asker: Asker,
  city: City,
  effects: readonly Effect[],
  facts: Facts,
  decide: (known: KnownRule) => Decision | Refusal,
): Promise<Decision | Refusal | 'busy'> {
  const decided = decide({});
  if (!isRefusal(decided) || decided.kind !== 'rule-has-problems') return decided;
  const asked = ruleAsked(at, city, effects, facts);
  if (!asked) return decided;
  const weighed = await weighInTurn(at, asker, asked.path, asked.text);
  return weighed === 'busy' ? weighed : decide({ rule: weighed.known });
}

function ruleAsked(
  at: Installation,
  city: City,
  effects: readonly Effect[],
  facts: Facts,
): { path: string; text: string } | undefined {
  const effect = effects.find((one) => one.kind === 'rule');
  if (effect?.kind !== 'rule' || city.pack.name !== at.cities.running.pack.name) return undefined;
  const [path, text] = [facts[effect.file], facts[effect.text]];
  if (typeof path !== 'string' || typeof text !== 'string' || !isRulePath(path, at)) return undefined;
  return { path, text };
}
