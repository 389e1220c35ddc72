/** Calendars for phones: of a place for everybody, and of a person by an address that only they know. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findFeedOwner } from '#database/calendar-feeds.ts';
import { systemIn } from '#database/connect.ts';
import { disclosedNumbers } from '#database/disclosures.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { calendarFeedWords } from '#language/calendar-feed.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { complain, sendProblem } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { publicPath } from '../pages/public/paths.ts';
import { keptDayEntries } from '../kept-days/in-feed.ts';
import { findAsker, type Asker } from '../sessions/asker.ts';
import { mayTry } from '../sessions/attempts.ts';
import { hashToken } from '../sessions/of-request.ts';
import { feedOf, type FeedAsked } from './feed.ts';
import { rhythmsOfTheirs, rhythmsUnder } from './places.ts';
import { anybody } from '../sessions/anybody.ts';
import { sendFeed } from './send-feed.ts';

export function installCalendarFeeds(app: FastifyInstance, at: Installation): void {
  app.get('/calendar/:file', async (request, reply) => {
    const reader = anybody(at);
    const place = findName(request);
    const wanted = place === undefined ? undefined : rhythmsUnder(at, reader, place);
    if (place === undefined || !wanted) return sendProblem(request, reply, complain('absent'));
    const locale = localeIn(request);
    const words = reader.city.ground.nameOf(toPlaceId(place));
    const name = speaker(calendarFeedWords, locale)('calendar-feed.of-place', { place: words[locale] });
    const urlsOf = publicUrls(at, request);
    const feed = await feedOf(at, { reader, wanted, name, locale, urlsOf, besides: nothing });
    return sendFeed(request, reply, 'anyone', feed);
  });

  app.get('/calendar/feeds/:file', async (request, reply) => {
    const reader = await findOwner(at, findName(request) ?? '');
    if (!reader) {
      // Only who guesses is counted: one dead address on somebody's phone must shut out nobody who shares its network.
      const isAllowed = await mayTry(at, 'feed-tried', request.ip);
      return sendProblem(request, reply, complain(isAllowed ? 'absent' : 'too-often'));
    }
    const wanted = await rhythmsOfTheirs(at, reader);
    const locale = localeIn(request);
    const city = reader.city.pack.words[locale];
    const name = speaker(calendarFeedWords, locale)('calendar-feed.of-person', { city });
    const urlsOf = ownUrls(request);
    const besides = keptDayEntries(at, reader, locale);
    const feed = await feedOf(at, { reader, wanted, name, locale, urlsOf, besides });
    return sendFeed(request, reply, 'personal', feed);
  });
}

/** What is somebody's own is in no calendar for everybody. */
const nothing: FeedAsked['besides'] = () => Promise.resolve([]);

/** What stands before `.ics`. */
const findName = (request: FastifyRequest): string | undefined =>
  /^(.+)\.ics$/.exec((request.params as { file: string }).file)?.[1];

/** Chinese unless asked otherwise: what languages a calendar says it reads is seldom its owner's choice. */
const localeIn = (request: FastifyRequest): Locale =>
  (request.query as { lang?: unknown }).lang === 'en' ? 'en' : 'zh';

/** With the posts of this moment: a post that ended shows nothing any more. */
async function findOwner(at: Installation, secret: string): Promise<Asker | undefined> {
  const { areas } = at.cities;
  const owner = await at.db.read(systemIn(...areas), (tx) => findFeedOwner(tx, areas, hashToken(secret)));
  return owner && findAsker(at, owner.area, owner.person, at.now());
}

const hostOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

/** The public page of those of which something is public already; the others have none yet. */
function publicUrls(at: Installation, request: FastifyRequest): FeedAsked['urlsOf'] {
  return async (meetings) => {
    const { areas } = at.cities.running.pack;
    const numbers = meetings.flatMap(({ matter }) => matter.number ?? []);
    const disclosed = new Set(await at.db.public((tx) => disclosedNumbers(tx, areas, numbers)));
    return new Map(
      meetings.flatMap((one) => {
        const { number } = one.matter;
        return number !== null && disclosed.has(number)
          ? [[one, `${hostOf(request)}${publicPath(number)}`] as const]
          : [];
      }),
    );
  };
}

function ownUrls(request: FastifyRequest): FeedAsked['urlsOf'] {
  return (meetings) =>
    Promise.resolve(
      new Map(meetings.map((one) => [one, `${hostOf(request)}/matters/${one.matter.id}`] as const)),
    );
}
