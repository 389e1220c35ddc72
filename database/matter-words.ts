// Matters by the words of their titles, and by parts of their numbers.

import type { Tx } from './connect.ts';
import { toPattern } from './list-statement.ts';
import { toLiteral } from './message.ts';

/** Of words more common than this a list shows the first as it goes along. */
const FEW = 2000;
/** The index would name them all before we stop: so many are not even looked up. */
const MANY = 5 * FEW;

/**
 * The matters that carry these words; undefined when they are too many to be named. Ask as the system, and then for what
 * was found as whoever wants to know.
 */
export async function findByWords(
  tx: Tx,
  areas: readonly string[],
  words: string,
): Promise<string[] | undefined> {
  const grams = toGrams(words);
  if ((await guessMany(tx, areas, grams)) > MANY) return undefined;
  const [row] = await tx.rows<{ ids: string[] | null }>(
    {
      name: 'matters-by-words',
      text: `select array_agg(matter) as ids from (
          select w.matter from matter_words w
          where w.area = any($1::text[]) and w.grams @@ $2::tsquery and w.words like $3 limit ${FEW + 1}) as found`,
    },
    [areas, grams, toPattern(words)],
  );
  const ids = row?.ids ?? [];
  return ids.length > FEW ? undefined : ids;
}

/** What the planner thinks, from its statistics of the most common characters. Only the way depends on it, not what is found. */
async function guessMany(tx: Tx, areas: readonly string[], grams: string): Promise<number> {
  const text = `explain (format json) select from matter_words w
    where w.area = any(${toLiteral(areas)}::text[]) and w.grams @@ ${toLiteral(grams)}::tsquery`;
  const [row] = await tx.rows<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>({
    name: '',
    text,
  });
  return row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
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
