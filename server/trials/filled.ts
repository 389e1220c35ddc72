import type { Words } from '#core/words.ts';
import { sayInAll } from '#language/speak.ts';

/** Words with other words and numbers in their places, in both languages. */
export function filled(words: Words, values: Readonly<Record<string, Words | number>>): Words {
  const inOne = (locale: 'zh' | 'en') =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : value[locale],
      ]),
    );
  return { zh: sayInAll(words, inOne('zh')).zh, en: sayInAll(words, inOne('en')).en };
}
