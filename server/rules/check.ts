/** A text asked whether it holds, read aloud beside the rule in force. */
import type { RuleCheck } from '#core/contract/rules.ts';
import type { Locale } from '#language/words.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import { toView } from '../mechanisms/routes.ts';
import type { Asker } from '../sessions/asker.ts';
import { spoken, toDifferences } from './differences.ts';
import { nameOf } from './path.ts';
import { weighInTurn } from './weigh-in-turn.ts';

export async function checkRule(
  at: Installation,
  asker: Asker,
  { path, text }: { readonly path: string; readonly text: string },
  locale: Locale,
): Promise<RuleCheck | 'busy'> {
  const weighed = await weighInTurn(at, asker, path, text);
  if (weighed === 'busy') return weighed;
  const { problems, mechanism, pack, known } = weighed;
  const { running } = at.cities;
  const now = running.pack.mechanisms[nameOf(path)];
  const told = problems.map(({ kind, file, line, words }) => ({ kind, file, line, words: plain(words) }));
  if (problems.length > 0 || !mechanism || !pack || !now)
    return { problems: told, mechanism: null, differences: [], sharp: 0, same: known.same, over: known.over };
  const city: City = { ...running, pack };
  const version = at.versions.findCurrent(pack.name, mechanism.name)?.version ?? 1;
  const differences = toDifferences(spoken(now, running.pack), spoken(mechanism, pack));
  return {
    problems: told,
    mechanism: await toView(at, city, mechanism, version, asker, locale),
    differences,
    sharp: differences.flatMap((group) => group.differences).filter((one) => one.sharp !== null).length,
    same: known.same,
    over: known.over,
  };
}
