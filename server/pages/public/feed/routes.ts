/** What was made public, for readers of feeds: of one place, or of the whole city. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v5 } from 'uuid';
import { dayOf } from '#core/calendar/workdays.ts';
import { disclosedOf, type Disclosed } from '#database/disclosed.ts';
import { appWords } from '#language/app.ts';
import { feedWords } from '#language/feed.ts';
import { speaker } from '#language/speak.ts';
import { isLocale, localeFromHeader, type Locale, type Words } from '#language/words.ts';
import { sendTagged } from '../../../http/send-tagged.ts';
import type { Installation } from '../../../installation.ts';
import { lookOf } from '../../look.ts';
import { frameOf, sendPage } from '../../page-frame.ts';
import { noSuchPage } from '../no-such-page.ts';
import { feedPath, placePath } from '../paths.ts';
import { findPlaceAsked } from '../place/place-asked.ts';
import { toldAt } from '../place/told-at.ts';
import { toResult } from '../results.ts';
import { writeAtom } from './atom.ts';
import { toEntry } from './feed-entry.ts';

const NEWEST = 30;
/** Names of feeds are made from it; another one would make every feed a new one to its readers. */
const FEEDS = '6f0d3c1e-5b0a-4a0e-9d5e-0f6f7f6f2c52';
/** A feed that has nothing yet was changed at no moment; a moment of its own would change with every reading. */
const NEVER = '1970-01-01T00:00:00.000Z';

interface Source {
  readonly id: string | null;
  readonly words: Words;
  readonly told: readonly Disclosed[];
}

export function installFeeds(app: FastifyInstance, at: Installation): void {
  app.get('/public/feed.atom', async (request, reply) => {
    const { pack } = at.cities.running;
    const told = await at.db.public((tx) => disclosedOf(tx, pack.areas, { which: 'all', limit: NEWEST }));
    return sendFeed(at, request, reply, { id: null, words: pack.words, told });
  });

  app.get('/public/places/:place/feed.atom', async (request, reply) => {
    const { place: id } = request.params as { place: string };
    const asked = findPlaceAsked(at.cities.running.ground, id, dayOf(at.now()));
    if (!asked) {
      const frame = frameOf(at, request, appWords['app.no-such-page'][lookOf(request).locale]);
      return sendPage(reply, 'anyone', noSuchPage(frame), 404);
    }
    const told = await toldAt(at, asked, { which: 'all', limit: NEWEST });
    return sendFeed(at, request, reply, { id, words: asked.place.words, told });
  });
}

function sendFeed(
  at: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, words, told }: Source,
): FastifyReply {
  const locale = localeAsked(request);
  const { pack } = at.cities.running;
  const host = `${request.protocol}://${request.host}`;
  const speak = speaker(feedWords, locale);
  const place = words[locale];
  const feed = writeAtom({
    id: `urn:uuid:${v5(`${pack.name}/${id ?? ''}`, FEEDS)}`,
    language: locale === 'zh' ? 'zh-CN' : locale,
    title: speak('feed.title', { place }),
    subtitle: speak('feed.subtitle', { place }),
    author: pack.words[locale],
    updated: told[0]?.at ?? NEVER,
    self: `${host}${feedPath(id, locale)}`,
    page: `${host}${id === null ? '/public' : placePath(id)}`,
    entries: told.map((one) => toEntry(toResult(one), host, locale)),
  });
  void reply.headers({ 'cache-control': 'public, max-age=300', vary: 'accept-language' });
  return sendTagged(request, reply, feed, { 'content-type': 'application/atom+xml; charset=utf-8' });
}

/** The address says it first: it is the one thing that a reader of feeds keeps. */
function localeAsked(request: FastifyRequest): Locale {
  const { lang } = request.query as { lang?: unknown };
  return typeof lang === 'string' && isLocale(lang)
    ? lang
    : localeFromHeader(request.headers['accept-language']);
}
