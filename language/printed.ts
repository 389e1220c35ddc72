import type { WordList } from './words.ts';

/** At the foot of what is printed. */
export const printedWords = {
  'printed.by': { zh: '{who} · {moment} 打印', en: '{who} · printed {moment}' },
  'printed.at': { zh: '{moment} 打印', en: 'printed {moment}' },
} as const satisfies WordList;
