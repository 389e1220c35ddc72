/** How like one another texts are, by the pairs of characters they share: Chinese has no gaps between its words. */

/**
 * For each of the texts, how much it shares with what was typed. A pair that many of them have, 小区 or 楼下, says
 * little about which one is meant.
 */
export function likenessOf(typed: string, texts: readonly string[]): readonly number[] {
  const sought = [...pairsOf(typed)];
  const all = texts.map(pairsOf);
  return all.map((pairs) =>
    sought
      .filter((pair) => pairs.has(pair))
      .reduce((sum, pair) => sum + 1 / all.filter((others) => others.has(pair)).length, 0),
  );
}

function pairsOf(text: string): ReadonlySet<string> {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    runs.flatMap((run) => {
      const characters = [...run];
      return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
    }),
  );
}
