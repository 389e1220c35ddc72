/**
 * What the product says, as data: each thing once, in Chinese and in English.
 *
 * To add words: open the module named after the noun (`matter.ts`, `work-list.ts`…), or make one:
 *
 *   import type { WordList } from './words.ts';
 *   export const matterWords = {
 *     'matter.waiting-on': { zh: '在等{whom}', en: 'Waiting on {whom}' },
 *     'matter.answers': {
 *       zh: '{count, plural, other {# 个答复}}',
 *       en: '{count, plural, one {# answer} other {# answers}}',
 *     },
 *   } as const satisfies WordList;
 *
 * A module `work-list.ts` exports `workListWords`, and every key in it begins with `work-list.`; so no key
 * is ever in two modules. `words.test.ts` finds modules by itself and holds them to this, to both
 * languages, and to the same placeholders in both. Placeholder names are plain letters: {count}, {dueOn}.
 *
 * To say them: `speaker()` in `speak.ts`, given only the modules a screen needs. There is no list of all
 * words, so the browser loads no word that it does not speak.
 */

export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One thing said in every language. ICU MessageFormat: {name}, plural, select. Packs carry these too. */
export type Words = Readonly<Record<Locale, string>>;

/** What a module exports: key → words. */
export type WordList = Readonly<Record<string, Words>>;

export function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The first language of an Accept-Language header that we speak; Chinese when there is none. */
export function localeFromHeader(acceptLanguage: string | undefined): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const weight = rest.find((item) => item.trim().startsWith('q='));
      return { language: tag.split('-')[0] ?? '', weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return asked.map((wish) => wish.language).find(isLocale) ?? 'zh';
}
