// Matters by the words of their titles, and by parts of their numbers.

import type { Tx } from './connect.ts';
import { toPattern } from './list-statement.ts';

/** Of words more common than this a list shows the first as it goes along. */
const FEW = 2000;

/**
 * The matters that carry these words; undefined when they are too many to be named. Ask as the system, and then for what
 * was found as whoever wants to know.
 */
export async function findByWords(
  tx: Tx,
  areas: readonly string[],
  words: string,
): Promise<string[] | undefined> {
  const [row] = await tx.rows<{ ids: string[] | null }>(
    {
      name: 'matters-by-words',
      text: `select array_agg(matter) as ids from (
          select w.matter from matter_words w
          where w.area = any($1::text[]) and w.grams @@ $2::tsquery and w.words like $3 limit ${FEW + 1}) as found`,
    },
    [areas, toGrams(words), toPattern(words)],
  );
  const ids = row?.ids ?? [];
  return ids.length > FEW ? undefined : ids;
}

/** As the index has them: each two neighbouring characters. One alone begins one of them, for the last one ends nothing. */
function toGrams(words: string): string {
  const characters = [...words];
  const quoted = (gram: string): string => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  if (characters.length === 1) return `${quoted(words)}:*`;
  return characters
    .slice(1)
    .map((second, nth) => quoted(`${characters[nth]}${second}`))
    .join(' & ');
}
