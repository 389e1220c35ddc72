import { speaker, type Speaker } from '#language/speak.ts';
import type { WordList, Words } from '#language/words.ts';
import { useLocale } from './locale.ts';

/** Says our own words: `const speak = useSpeak(homeWords); speak('home.mine')`. */
export function useSpeak<const List extends WordList>(list: List): Speaker<List> {
  return speaker(list, useLocale());
}

/**
 * Says words that came from the server: names of places, steps, states. They arrive filled in, and may
 * quote what somebody typed, so they are never read as messages with placeholders.
 */
export function useSay(): (words: Words) => string {
  const locale = useLocale();
  return (words) => words[locale];
}
