import type { WordList } from './words.ts';

/** How many others met the same: on a matter itself, which a phone loads without the words of joining one. */
export const alsoWords = {
  'also.met': {
    zh: '{count} 人也遇到',
    en: 'met by {count, plural, one {# more person} other {# more people}}',
  },
} as const satisfies WordList;
