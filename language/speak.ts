/**
 * Says words from the word modules:
 *
 *   const speak = speaker({ ...matterWords, ...deskWords }, 'zh');
 *   speak('matter.waiting-on', { whom: '城管中队' });   // 在等城管中队
 *
 * Keys and placeholders are checked by the compiler. Words that come from a pack are not known until it
 * loads; say those with `say(words, locale, values)`.
 */

import { fillMessage, parseMessage } from './message.ts';
import type { Message, Value, Values } from './message.ts';
import { locales } from './words.ts';
import type { Locale, WordList, Words } from './words.ts';

// A placeholder's name has letters with case; that tells {count} from the branch {否} of a select.
type Name<Text extends string> = Text extends `${infer Head},${string}`
  ? Name<Head>
  : Uppercase<Text> extends Lowercase<Text>
    ? never
    : Text extends `${string}${' ' | '#' | '{'}${string}`
      ? never
      : Text;

/** The placeholder names in a text. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? Name<Inside> | NamesIn<Rest>
  : never;

// Names are read from the Chinese: the tests hold the English to the same ones.
type Given<Text extends string> = string extends Text
  ? [values?: Values]
  : [NamesIn<Text>] extends [never]
    ? []
    : [values: Readonly<Record<NamesIn<Text>, Value>>];

export type Speaker<List extends WordList> = <Key extends keyof List & string>(
  key: Key,
  ...given: Given<List[Key]['zh']>
) => string;

export function speaker<const List extends WordList>(list: List, locale: Locale): Speaker<List> {
  return (key, ...given) => {
    const words = list[key];
    if (words === undefined) throw new Error(`No words for ${key}`);
    return say(words, locale, given[0]);
  };
}

/** Says words that are data. A placeholder without a value is left visible rather than dropped. */
export function say(words: Words, locale: Locale, values: Values = {}): string {
  const text = words[locale];
  let message = parsed.get(text);
  if (message === undefined) {
    message = parseMessage(text);
    parsed.set(text, message);
  }
  return fillMessage(message, locale, values);
}

// Words are few and never change while the program runs, so each is read once.
const parsed = new Map<string, Message>();

/** The same words in every language with the values filled in: what a notice stores. */
export function sayInAll(words: Words, values: Values = {}): Words {
  const said = Object.fromEntries(locales.map((locale) => [locale, say(words, locale, values)]));
  return said as Record<Locale, string>;
}
