/** The mail of a day: what one place made public since the last, each with its title and where it is read. */
import type { Words } from '#core/words.ts';
import type { Disclosed } from '#database/disclosed.ts';
import { sayDay, sayMoment } from '#language/figures.ts';
import { speaker } from '#language/speak.ts';
import { subscriptionWords } from '#language/subscription.ts';
import type { Locale } from '#language/words.ts';
import type { Mail } from '../mail/mail-sender.ts';
import { titleOf } from '../pages/public/feed/feed-entry.ts';
import { publicPath } from '../pages/public/paths.ts';
import { toResult } from '../pages/public/results.ts';
import { mailBodies, type Line, type MailBlock } from './mail-page.ts';
import type { FormerPlace } from './subscribed-place.ts';

export interface Digest {
  readonly city: Words;
  readonly place: Words;
  /** The place is no more: this is the last mail, with news or without. */
  readonly former: FormerPlace | null;
  /** Latest first, and none that was superseded since. */
  readonly news: readonly Disclosed[];
  /** There is more than stands here. */
  readonly isMore: boolean;
  /** What every address begins with. */
  readonly base: string;
  /** The page of the place, and the one that ends this. */
  readonly page: string;
  readonly end: string;
  /** The day on which it ends by itself. */
  readonly endsOn: string;
  readonly messageId: string;
  readonly locale: Locale;
}

export function digestMail(digest: Digest): Omit<Mail, 'to'> {
  const { city, place, former, news, isMore, base, page, end, messageId, locale } = digest;
  const speak = speaker(subscriptionWords, locale);
  const names = { city: city[locale], place: place[locale] };
  const subject = former
    ? speak('subscription.last-subject', names)
    : speak(isMore ? 'subscription.subject-more' : 'subscription.subject', {
        place: names.place,
        count: news.length,
      });
  const blocks: MailBlock[] = [
    ...(former ? formerBlocks(former, digest) : []),
    ...(news.length > 0 ? [{ lines: [speak('subscription.since-last', names)] }] : []),
    ...news.map((one) => ({ lines: linesOf(one, base, locale) })),
    ...(isMore ? [{ lines: [speak('subscription.more', { count: news.length })] }] : []),
    { lines: [{ href: page, says: speak('subscription.page', names) }] },
    { lines: former ? [speak('subscription.why-last', names)] : whyLines(digest), isSmall: true },
  ];
  return {
    as: names.city,
    locale,
    subject,
    messageId,
    // RFC 2369, and RFC 8058 for the button that mail programs show.
    headers: { 'List-Unsubscribe': `<${end}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    ...mailBodies(subject, blocks, locale),
  };
}

function formerBlocks({ since, became }: FormerPlace, { place, base, locale }: Digest): MailBlock[] {
  const speak = speaker(subscriptionWords, locale);
  const ended = speak('subscription.place-ended', { place: place[locale], day: sayDay(since, locale) });
  const links = became.map(({ words, path }) => ({ href: `${base}${path}`, says: words[locale] }));
  return [
    { lines: [ended] },
    ...(links.length > 0 ? [{ lines: [speak('subscription.place-became'), ...links] }] : []),
  ];
}

function whyLines({ place, endsOn, end, locale }: Digest): Line[] {
  const speak = speaker(subscriptionWords, locale);
  return [
    speak('subscription.why', { place: place[locale] }),
    speak('subscription.ends-on', { day: sayDay(endsOn, locale) }),
    { href: end, says: speak('subscription.end-link') },
  ];
}

function linesOf(one: Disclosed, base: string, locale: Locale): Line[] {
  const result = toResult(one);
  const speak = speaker(subscriptionWords, locale);
  const { place } = result.told;
  const { formerAt } = result;
  return [
    { href: `${base}${publicPath(result.number)}`, says: titleOf(result, locale) },
    ...(formerAt === null || result.isReopened
      ? []
      : [speak('subscription.corrects', { moment: sayMoment(formerAt, locale) })]),
    ...(result.isReopened ? [speak('subscription.reopened')] : []),
    [...(place ? [place[locale]] : []), result.number, sayMoment(result.at, locale)].join(' · '),
  ];
}
