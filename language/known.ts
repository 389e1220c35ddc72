import type { WordList } from './words.ts';

/** What is filled in beforehand. */
export const knownWords = {
  'known.left-out': {
    zh: '还有 {count} 条放不下，没有填进来；都在「大家说的」里，按先后看得到。',
    en: '{count, plural, one {# line does} other {# lines do}} not fit and {count, plural, one {is} other {are}} not filled in; all stand in order under “What was said”.',
  },
} as const satisfies WordList;
