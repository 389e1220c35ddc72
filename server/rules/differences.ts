/** The difference between two versions of a rule as it travels. */
import type { RuleDifferences } from '#core/contract/rules.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Pack } from '#core/pack/pack.ts';
import { difference, groupByState, type Spoken } from '#core/versions/difference.ts';
import { sharpWords } from '#core/versions/sharp.ts';
import { plain } from '../matters/view/row.ts';

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
