/** Putting words together in both languages at once. */
import type { Words } from '../words.ts';

export function joinWords(words: readonly Words[], zh: string, en: string): Words {
  return { zh: words.map((one) => one.zh).join(zh), en: words.map((one) => one.en).join(en) };
}

/** 「已到现场」或「已办好」 */
export function quoteAny(words: readonly Words[]): Words {
  return joinWords(
    words.map(({ zh, en }) => ({ zh: `「${zh}」`, en: `“${en}”` })),
    '或',
    ' or ',
  );
}

/** Words of a pack begin with a capital; inside a sentence only names keep it. */
export function midSentence(en: string): string {
  return /^(Party|[A-Z]{2})/.test(en) ? en : en.charAt(0).toLowerCase() + en.slice(1);
}
