/** A disclosure as an entry of a feed: all that its page says, as text. */
import { sayMoment } from '#language/figures.ts';
import { feedWords } from '#language/feed.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { publicPath } from '../paths.ts';
import type { Result } from '../results.ts';
import type { AtomEntry } from './atom.ts';

export function toEntry(result: Result, host: string, locale: Locale): AtomEntry {
  const { id, number, at, supersedes, told } = result;
  return {
    id: `urn:uuid:${id}`,
    title: titleOf(result, locale),
    updated: at,
    page: `${host}${publicPath(number)}`,
    content: linesOf(result, locale).join('\n'),
    category: told.class ? { term: told.class.name, label: told.class.words[locale] } : null,
    former: supersedes === null ? null : `urn:uuid:${supersedes}`,
  };
}

const MOST_TITLE = 60;

export function titleOf({ isReopened, told }: Result, locale: Locale): string {
  const { mechanism, document, outcome, facts } = told;
  const of = document ? (facts[0]?.text[locale] ?? document[locale]) : outcome[locale];
  const what = isReopened ? publicPagesWords['public-pages.reopened'][locale] : firstLine(of);
  return speaker(feedWords, locale)('feed.entry', { mechanism: mechanism[locale], what });
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  const letters = [...line];
  return letters.length > MOST_TITLE ? `${letters.slice(0, MOST_TITLE).join('')}…` : line;
}

function linesOf({ isReopened, formerAt, told }: Result, locale: Locale): string[] {
  const speak = speaker({ ...feedWords, ...publicPagesWords }, locale);
  const { place, document, outcome, facts } = told;
  const fact = (name: string, text: string): string => speak('feed.fact', { name, text });
  return [
    ...(formerAt === null ? [] : [speak('feed.superseded', { moment: sayMoment(formerAt, locale) })]),
    ...(place ? [fact(speak('feed.place'), place[locale])] : []),
    ...(isReopened
      ? [speak('public-pages.reopened-about')]
      : [document ? document[locale] : outcome[locale]]),
    ...(isReopened ? [] : facts.map(({ words, text }) => fact(words[locale], text[locale]))),
  ];
}
