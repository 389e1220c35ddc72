import type { WordList } from './words.ts';

/** Another matter named in an answer, as it stood on that day. */
export const citationWords = {
  'citation.as-of': { zh: '{title}（{day}的文本）', en: '{title} (as of {day})' },
  'citation.hidden': { zh: '另一件事', en: 'another matter' },
} as const satisfies WordList;
