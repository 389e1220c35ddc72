/** A text asked whether it holds, read aloud beside the rule in force. */
import type { RuleCheck, RuleDifferences } from '#core/contract/rules.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Pack } from '#core/pack/pack.ts';
import { difference, groupByState, type Spoken } from '#core/versions/difference.ts';
import { sharpWords } from '#core/versions/sharp.ts';
import type { Locale } from '#language/words.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import { toView } from '../mechanisms/routes.ts';
import type { Asker } from '../sessions/asker.ts';
import { nameOf } from './rules.ts';

export async function checkRule(
  at: Installation,
  asker: Asker,
  { path, text }: { readonly path: string; readonly text: string },
  locale: Locale,
): Promise<RuleCheck> {
  const { problems, mechanism, pack, known } = await at.rules.weigh(path, text);
  const { running } = at.cities;
  const now = running.pack.mechanisms[nameOf(path)];
  const told = problems.map(({ kind, file, line, words }) => ({ kind, file, line, words: plain(words) }));
  if (problems.length > 0 || !mechanism || !pack || !now)
    return { problems: told, mechanism: null, differences: [], sharp: 0, same: known.same, over: known.over };
  const city: City = { pack, ground: running.ground };
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

export const spoken = (mechanism: Mechanism, pack: Pack): Spoken => ({
  mechanism,
  vocabulary: vocabularyOf(pack, mechanism.name),
});

export function toDifferences(was: Spoken, is: Spoken): RuleDifferences {
  return groupByState(difference(was, is), was.mechanism, is.mechanism).map(
    ({ state, words, differences }) => ({
      state,
      words: plain(words),
      differences: differences.map(({ change, where, property, words, sharp }) => ({
        change,
        of: where.of,
        name: 'name' in where ? where.name : null,
        property,
        words: plain(words),
        sharp: sharp === null ? null : { kind: sharp, words: plain(sharpWords[sharp]) },
      })),
    }),
  );
}
