/**
 * Once a day whoever subscribed by e-mail is told what was made public since they were last told, and nothing when there was
 * nothing. Any number of servers may do it at once. Whoever sends a mail first moves its next day on, for all to see: a server
 * that is killed before it knows what became of the mail sends it no second time, and the next day's tells it all.
 */
import { dayNumberOf, dayOf, startOfDay } from '#core/calendar/workdays.ts';
import { systemIn } from '#database/connect.ts';
import type { Disclosed } from '#database/disclosed.ts';
import {
  claimSubscription,
  endAtLatest,
  endSubscription,
  noteRefused,
  noteTold,
  tryAgainAt,
  type Subscription,
} from '#database/subscriptions.ts';
import { isLocale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import type { MailOffice, Sent } from '../mail/mail-sender.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import { digestMail } from './digest-mail.ts';
import { findSubscribedPlace, type SubscribedPlace } from './subscribed-place.ts';
import { ownAreas } from './subscription-areas.ts';
import { subscriptionPath, tokenOf } from './subscription-links.ts';

const EVERY_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No act takes so long to be written: what came before can be told without missing one on its way. */
const SETTLED_MS = 60_000;
const MOST_NEWS = 30;
/** Between one try and the next, at least; from the hour of the mails on each wait is as long as all before it. */
const AGAIN_MS = HOUR_MS / 2;
/** Ours: what is put off for so many one after the other is most likely put off for all. */
const MOST_PUT_OFF = 5;
/** Ours: so long it is tried to say that a place is no more. */
const LAST_MAIL_DAYS = 3;
/** Ours: an address that its own server refuses so often, on as many days, is let go. */
const MOST_REFUSED = 3;
/** What a place told is read once for so many. */
const BATCH = 100;
/** Smaller than every id: what came at the moment itself is told with the next. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Answers how many mails went. */
export async function sendDigests(at: Installation, stopping?: AbortSignal): Promise<number> {
  const { mail } = at;
  if (!mail || at.now() < hourToday(at, mail)) return 0;
  let sent = 0;
  let putOff = 0;
  for (const area of await ownAreas(at)) {
    for (let news = newReader(at), nth = 1; ; nth += 1) {
      if (stopping?.aborted) return sent;
      const now = new Date(at.now()).toISOString();
      const dueNext = nextDue(at, mail);
      const one = await at.db.as(systemIn(area), (tx) => claimSubscription(tx, area, { now, dueNext }));
      if (!one) break;
      const became = await tell(at, mail, one, news);
      if (became === 'sent') sent += 1;
      putOff = became === 'put-off' ? putOff + 1 : became === 'sent' ? 0 : putOff;
      // The others need not wait for a server that is away one by one: the next round asks it again.
      if (became === 'failed' || putOff === MOST_PUT_OFF) return sent;
      if (nth % BATCH === 0) news = newReader(at);
    }
  }
  return sent;
}

const hourToday = (at: Installation, { way }: MailOffice): number =>
  startOfDay(dayNumberOf(at.now())) + way.hour * HOUR_MS;

/** A day's mail never goes on the day of another. */
export const nextDue = (at: Installation, { way }: MailOffice): string =>
  new Date(startOfDay(dayNumberOf(at.now()) + 1) + way.hour * HOUR_MS).toISOString();

async function tell(
  at: Installation,
  mail: MailOffice,
  one: Subscription,
  news: NewsReader,
): Promise<Sent['kind'] | 'nothing'> {
  const note = (work: Parameters<typeof at.db.as<void>>[1]): Promise<void> =>
    at.db.as(systemIn(one.area), work);
  const end = (): Promise<void> => note((tx) => endSubscription(tx, [one.area], one.id));
  const place = findSubscribedPlace(at, one.place);
  if (!place) {
    await end();
    return 'nothing';
  }
  const isLast = place.former !== null;
  const lastDay = new Date(at.now() + LAST_MAIL_DAYS * DAY_MS).toISOString();
  if (isLast) await note((tx) => endAtLatest(tx, one.area, one.id, lastDay));
  const { told, until } = await news(place);
  const unheard = told.filter(({ at: moment }) => moment >= one.toldUntil!);
  if (unheard.length === 0 && !isLast) return 'nothing';
  const sent = await mail.sender.send({ ...toMail(at, mail, one, place, unheard), to: one.address });
  switch (sent.kind) {
    case 'sent':
      await (isLast ? end() : note((tx) => noteTold(tx, one.area, one.id, until)));
      break;
    case 'refused':
      await note((tx) => noteRefused(tx, one.area, one.id, isLast ? 1 : MOST_REFUSED));
      break;
    case 'put-off':
    case 'failed': {
      at.log.warn({ reason: sent.reason }, 'a mail of a subscription did not go');
      const wait = Math.max(AGAIN_MS, at.now() - hourToday(at, mail));
      await note((tx) => tryAgainAt(tx, one.area, one.id, new Date(at.now() + wait).toISOString()));
    }
  }
  return sent.kind;
}

function toMail(
  at: Installation,
  { way }: MailOffice,
  one: Subscription,
  place: SubscribedPlace,
  unheard: readonly Disclosed[],
): ReturnType<typeof digestMail> {
  return digestMail({
    city: at.cities.running.pack.words,
    place: place.words,
    former: place.former,
    news: unheard.slice(0, MOST_NEWS),
    isMore: unheard.length > MOST_NEWS,
    base: way.base,
    page: `${way.base}${place.path}`,
    end: `${way.base}${subscriptionPath('end', tokenOf(at, 'end', one.id))}`,
    endsOn: dayOf(Date.parse(one.endsAt)),
    // Of the day: tried again it is the same mail.
    messageId: `<${one.id}.${dayOf(at.now())}@${way.from.split('@')[1]}>`,
    locale: isLocale(one.lang) ? one.lang : 'zh',
  });
}

interface News {
  /** Latest first, one more than a mail holds. */
  readonly told: readonly Disclosed[];
  readonly until: string;
}
type NewsReader = (place: SubscribedPlace) => Promise<News>;

/** What stands at each place as of one moment, read once for all who hear of it. */
function newReader(at: Installation): NewsReader {
  const read = new Map<string, Promise<News>>();
  const readNow = async (place: SubscribedPlace): Promise<News> => {
    const until = new Date(at.now() - SETTLED_MS).toISOString();
    const before = { at: until, id: FIRST_ID };
    return { told: await place.told({ before, which: 'standing', limit: MOST_NEWS + 1 }), until };
  };
  return (place) => {
    const news = read.get(place.id) ?? readNow(place);
    read.set(place.id, news);
    return news;
  };
}

export const keepSendingDigests = (at: Installation, everyMs = EVERY_MS): Rounds =>
  startRounds(
    everyMs,
    (stopping) => sendDigests(at, stopping),
    (error) => at.log.error({ error: (error as Error).name }, 'mails of subscriptions did not go'),
  );
