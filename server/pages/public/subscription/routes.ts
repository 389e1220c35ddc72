/**
 * Subscribing by e-mail, for anybody and without script. Opening an address changes nothing; what changes is sent by a button.
 * What is answered depends on nothing that is known of an address.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Words } from '#core/words.ts';
import { systemIn } from '#database/connect.ts';
import {
  confirmSubscription,
  endSubscription,
  findSubscription,
  type Subscription,
} from '#database/subscriptions.ts';
import { appWords } from '#language/app.ts';
import { sayDay } from '#language/figures.ts';
import { subscriptionWords } from '#language/subscription.ts';
import { isLocale } from '#language/words.ts';
import { complain } from '../../../http/problem.ts';
import type { Installation } from '../../../installation.ts';
import { MOST_ADDRESS, readAddress } from '../../../mail/mail-address.ts';
import type { MailOffice } from '../../../mail/mail-sender.ts';
import { mayTry } from '../../../sessions/attempts.ts';
import { askToConfirm, type Asked } from '../../../subscriptions/ask-to-confirm.ts';
import { nextDue } from '../../../subscriptions/digest.ts';
import { findSubscribedPlace, type SubscribedPlace } from '../../../subscriptions/subscribed-place.ts';
import { allAreas } from '../../../subscriptions/subscription-areas.ts';
import { readToken, subscriptionPath, tokenOf } from '../../../subscriptions/subscription-links.ts';
import { lookOf, type Look } from '../../look.ts';
import { frameOf, sendPage } from '../../page-frame.ts';
import { readSent } from '../../report/read-sent.ts';
import { noSuchPage } from '../no-such-page.ts';
import {
  askedPage,
  askPage,
  confirmedPage,
  confirmPage,
  endedPage,
  endPage,
  noSuchSubscription,
  type AboutPlace,
} from './pages.ts';

const DAY_MS = 86_400_000;

/** An address that ends a subscription works without mail too: whoever has one may still be erased. */
export function installSubscriptions(app: FastifyInstance, at: Installation): void {
  const { mail } = at;
  if (mail) {
    installAsking(app, at, mail);
    installConfirming(app, at, mail);
  }
  installEnding(app, at);
}

function installAsking(app: FastifyInstance, at: Installation, mail: MailOffice): void {
  const underWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => void (await Promise.all(underWay)));
  /** Nobody waits for it: how long it takes would tell what is known of the address. */
  const askLater = (asked: Asked): void => {
    const asking = askToConfirm(at, mail, asked)
      .catch((error: Error) => at.log.error({ error: error.name }, 'a subscription could not be asked for'))
      .finally(() => underWay.delete(asking));
    underWay.add(asking);
  };

  app.get('/public/subscriptions', (request, reply) => {
    const { place: id } = request.query as { place?: unknown };
    const place = findStanding(at, id);
    if (!place) return sendNoSuchPage(at, request, reply);
    const about = aboutPlace(at, request, place, subscriptionWords['subscription.by-mail']);
    return sendPage(reply, 'anyone', askPage(about, { place: place.id }));
  });

  app.post('/public/subscriptions', async (request, reply) => {
    const { fields } = await readSent(request, () => Promise.resolve());
    const place = findStanding(at, fields.get('place')?.[0] ?? '');
    if (!place) return sendNoSuchPage(at, request, reply);
    const { locale } = lookOf(request);
    const typed = fields.get('address')?.[0] ?? '';
    const address = readAddress(typed);
    const isAllowed = address !== undefined && (await mayTry(at, 'subscription-asked', request.ip));
    if (address === undefined || !isAllowed) {
      const { status, words } = complain(address === undefined ? 'not-an-email' : 'too-often');
      const kept = { place: place.id, address: typed.slice(0, MOST_ADDRESS), fault: words[locale] };
      const about = aboutPlace(at, request, place, subscriptionWords['subscription.by-mail']);
      return sendPage(reply, 'personal', askPage(about, kept), status);
    }
    askLater({ place, address, locale });
    const about = aboutPlace(at, request, place, subscriptionWords['subscription.asked-title']);
    return sendPage(reply, 'personal', askedPage(about, address));
  });
}

function installConfirming(app: FastifyInstance, at: Installation, mail: MailOffice): void {
  const path = '/public/subscriptions/confirm/:token';

  app.get(path, async (request, reply) => {
    const found = await findToConfirm(at, request);
    if (!found) return sendNoSuch(at, request, reply);
    const { id, place } = found;
    const look = lookAsked(request);
    const { frame, ...about } = aboutPlace(
      at,
      request,
      place,
      subscriptionWords['subscription.confirm'],
      look,
    );
    // Its switches choose another language than the mail's.
    const bare = { ...frame, path: frame.path.split('?')[0]! };
    const said = { livesDays: at.limits.subscriptionDays, end: endPath(at, id) };
    return sendPage(reply, 'personal', confirmPage({ ...about, frame: bare }, said));
  });

  app.post(path, async (request, reply) => {
    await readSent(request, () => Promise.resolve());
    const found = await findToConfirm(at, request);
    if (!found) return sendNoSuch(at, request, reply);
    const { area, id, place } = found;
    const look = lookAsked(request);
    const moments = {
      now: new Date(at.now()).toISOString(),
      dueAt: nextDue(at, mail),
      endsAt: new Date(at.now() + at.limits.subscriptionDays * DAY_MS).toISOString(),
    };
    const confirmed = await at.db.as(systemIn(area), (tx) =>
      confirmSubscription(tx, { area, id, lang: look.locale, ...moments }),
    );
    if (!confirmed) return sendNoSuch(at, request, reply);
    const about = aboutPlace(at, request, place, subscriptionWords['subscription.confirmed-title'], look);
    const day = sayDay(dayOf(Date.parse(moments.endsAt)), look.locale);
    const said = { hour: mail.way.hour, day, end: endPath(at, id) };
    return sendPage(reply, 'personal', confirmedPage(about, said));
  });
}

function installEnding(app: FastifyInstance, at: Installation): void {
  const path = '/public/subscriptions/end/:token';

  app.get(path, async (request, reply) => {
    const id = readToken(at, 'end', tokenIn(request));
    if (id === undefined) return sendNoSuch(at, request, reply);
    const found = await find(at, id);
    const place = found && (findSubscribedPlace(at, found.place) ?? findSubscribedPlace(at, ''));
    if (!place) return sendEnded(at, request, reply);
    const about = aboutPlace(at, request, place, subscriptionWords['subscription.end']);
    return sendPage(reply, 'personal', endPage(about));
  });

  // Pressed by a person, or sent by their mail program (RFC 8058), which may be another site. Once more changes nothing.
  app.post(path, { config: { forAnySite: true } }, async (request, reply) => {
    await readSent(request, () => Promise.resolve());
    const id = readToken(at, 'end', tokenIn(request));
    if (id === undefined) return sendNoSuch(at, request, reply);
    const areas = await allAreas(at);
    await at.db.as(systemIn(...areas), (tx) => endSubscription(tx, areas, id));
    return sendEnded(at, request, reply);
  });
}

const tokenIn = (request: FastifyRequest): string => (request.params as { token: string }).token;

const endPath = (at: Installation, id: string): string => subscriptionPath('end', tokenOf(at, 'end', id));

/** The language the mail was asked for in, unless the page was switched to another. */
function lookAsked(request: FastifyRequest): Look {
  const { lang } = request.query as { lang?: unknown };
  const look = lookOf(request);
  return typeof lang === 'string' && isLocale(lang) ? { ...look, locale: lang } : look;
}

async function findToConfirm(
  at: Installation,
  request: FastifyRequest,
): Promise<{ readonly area: string; readonly id: string; readonly place: SubscribedPlace } | undefined> {
  const id = readToken(at, 'confirm', tokenIn(request));
  const found = id === undefined ? undefined : await find(at, id);
  const place = found && findStanding(at, found.place);
  return place && { area: found.area, id: found.id, place };
}

async function find(at: Installation, id: string): Promise<Subscription | undefined> {
  const areas = await allAreas(at);
  const now = new Date(at.now()).toISOString();
  return at.db.read(systemIn(...areas), (tx) => findSubscription(tx, areas, id, now));
}

function findStanding(at: Installation, id: unknown): SubscribedPlace | undefined {
  const place = findSubscribedPlace(at, typeof id === 'string' ? id : '');
  return place?.former === null ? place : undefined;
}

const aboutPlace = (
  at: Installation,
  request: FastifyRequest,
  { id, words, path }: SubscribedPlace,
  title: Words,
  look: Look = lookOf(request),
): AboutPlace => {
  const frame = frameOf(at, request, title[look.locale], look);
  // After the form was sent its switches lead back to it, with its place.
  const isForm = frame.path === '/public/subscriptions';
  const back = id === '' ? frame.path : `${frame.path}?place=${encodeURIComponent(id)}`;
  return { frame: isForm ? { ...frame, path: back } : frame, place: words, path };
};

const sendNoSuchPage = (at: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendPage(
    reply,
    'anyone',
    noSuchPage(frameOf(at, request, appWords['app.no-such-page'][lookOf(request).locale])),
    404,
  );

const sendNoSuch = (at: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const title = subscriptionWords['subscription.no-such-title'][lookOf(request).locale];
  return sendPage(reply, 'personal', noSuchSubscription(frameOf(at, request, title)), 404);
};

const sendEnded = (at: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const title = subscriptionWords['subscription.ended-title'][lookOf(request).locale];
  return sendPage(reply, 'personal', endedPage(frameOf(at, request, title)));
};
