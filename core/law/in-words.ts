/** A rule’s sources, in both languages. */
import type { Words } from '../words.ts';
import type { Cite, Law, LawRule } from './law.ts';

export function citedInWords({ cites }: LawRule, law: Law): Words {
  const said = cites.map((cite) => citeInWords(cite, law));
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
}

export function citeInWords({ text, articles }: Cite, law: Law): Words {
  const words = law.texts[text]?.words ?? { zh: text, en: text };
  if (articles.length === 0) return words;
  const numbers = { zh: articles.join('、'), en: articles.join(', ') };
  return {
    zh: `${words.zh}第 ${numbers.zh} 条`,
    en: `${words.en} ${articles.length === 1 ? 'Art.' : 'Arts'} ${numbers.en}`,
  };
}
