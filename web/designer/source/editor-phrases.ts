/** What the editor says by itself, in the language of the reader. */
import { designerSourceWords } from '#language/designer-source.ts';
import type { Locale, WordList } from '#language/words.ts';

const list: WordList = designerSourceWords;
const spoken = Object.keys(list)
  .flatMap((key) => /^designer-source\.phrase\.(.+)$/.exec(key)?.[1] ?? [])
  .flatMap((name) => list[`designer-source.phrase.${name}`] ?? []);

export function phrasesIn(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(spoken.map((words) => [words.en, words[locale]]));
}
