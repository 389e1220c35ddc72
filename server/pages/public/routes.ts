/** Pages for everybody: nobody is asked who they are, and nobody gets a different answer for it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IndicatorView } from '#core/contract/api.ts';
import type { PartView } from '#core/contract/matter.ts';
import type { Pack } from '#core/pack/pack.ts';
import { appWords } from '#language/app.ts';
import { lawWords } from '#language/law.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../../installation.ts';
import { findPeriod, indicatorViews } from '../../indicators/indicators.ts';
import { lawView } from '../../law/law-view.ts';
import { findWhere } from '../../matters/routes.ts';
import { findMatterView } from '../../matters/view/matter.ts';
import { findMechanismView } from '../../mechanisms/routes.ts';
import { anybody } from '../../sessions/anybody.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Frame } from '../frame.ts';
import { lookOf } from '../look.ts';
import { frameOf, sendPage } from '../page-frame.ts';
import { installFeeds } from './feed/routes.ts';
import { frontPage } from './front-page.ts';
import { lawPage } from './law-page.ts';
import { mechanismPage } from './mechanism-page.ts';
import { noSuchPage } from './no-such-page.ts';
import { publicPath } from './paths.ts';
import { installPlacePages, topPlaces } from './place/routes.ts';
import { notPublicPage, resultPage } from './result-page.ts';
import { latestResults, resultsUnder, type Cursor } from './results.ts';
import { installSubscriptions } from './subscription/routes.ts';

export function installPublicPages(app: FastifyInstance, at: Installation): void {
  // Areas and numbers are no rules: nothing adopted changes them.
  const example = exampleOf(at.cities.running.pack);
  const frame = (request: FastifyRequest, title: string): Frame => frameOf(at, request, title);

  app.get('/public', async (request, reply) => {
    const { locale } = lookOf(request);
    const before = readCursor((request.query as { before?: unknown }).before);
    const { results, next } = await latestResults(at, before);
    const page = frontPage({
      frame: frame(request, publicPagesWords['public-pages.title'][locale]),
      now: at.now(),
      places: topPlaces(at.cities.running.ground, dayOf(at.now())),
      example,
      results,
      earlier: next && `/public?before=${encodeURIComponent(`${next.at}_${next.id}`)}`,
      isFirst: before === undefined,
      byMail: at.mail !== undefined,
      indicators: await indicatorsNow(at),
      mechanisms: Object.values(at.cities.running.pack.mechanisms).filter(
        (mechanism) => mechanism.face !== 'part',
      ),
    });
    return sendPage(reply, 'anyone', page);
  });

  installFeeds(app, at);
  installPlacePages(app, at);
  installSubscriptions(app, at);

  app.get('/public/find', (request, reply) => {
    const { number = '' } = request.query as { number?: unknown };
    const wanted = String(number).normalize('NFKC').trim().slice(0, 80);
    return reply.redirect(wanted === '' ? '/public' : publicPath(wanted), 303);
  });

  app.get('/public/mechanisms/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    const { locale } = lookOf(request);
    const { pack } = at.cities.running;
    const mechanism = Object.hasOwn(pack.mechanisms, name) ? pack.mechanisms[name] : undefined;
    const view = mechanism && (await findMechanismView(at, undefined, name, undefined, locale));
    if (!mechanism || !view)
      return sendPage(reply, 'anyone', noSuchPage(frame(request, appWords['app.no-such-page'][locale])), 404);
    const publishes = mechanism.publishes?.flatMap((field) => mechanism.fields[field]?.words ?? []) ?? null;
    const page = mechanismPage({
      frame: frame(request, mechanism.words[locale]),
      mechanism: view,
      publishes,
    });
    return sendPage(reply, 'anyone', page);
  });

  app.get('/public/law', (request, reply) => {
    const { locale } = lookOf(request);
    const view = lawView(at.cities.running.pack, dayOf(at.now()));
    return sendPage(reply, 'anyone', lawPage(frame(request, lawWords['law.title'][locale]), view));
  });

  app.get('/public/:number', async (request, reply) => {
    const { number } = request.params as { number: string };
    const { locale } = lookOf(request);
    const found = await resultsUnder(at, number.normalize('NFKC').trim());
    if (!found) {
      // The address is part of the answer: switches lead to the front page, so that the page itself says nothing of it.
      const there = {
        ...frame(request, publicPagesWords['public-pages.not-public'][locale]),
        path: '/public',
      };
      return sendPage(reply, 'anyone', notPublicPage(there, example), 404);
    }
    const parts = await publicParts(at, found.result.number, locale);
    const page = resultPage({ frame: frame(request, found.result.number), example, ...found, parts });
    return sendPage(reply, 'anyone', page);
  });
}

/** Only where the matter itself is for everybody: most tell how they ended and nothing else. */
async function publicParts(at: Installation, number: string, locale: Locale): Promise<readonly PartView[]> {
  const asker = anybody(at);
  const where = await findWhere(at, asker.viewer, number);
  const matter = where && (await findMatterView(at, asker, where.area, where.id, locale));
  return matter?.parts ?? [];
}

/** Each over the stretch its own rule names: this month, or this year. */
async function indicatorsNow(at: Installation): Promise<IndicatorView[]> {
  const city = at.cities.running;
  const today = dayOf(at.now());
  const wheres = city.pack.areas.map((area) => ({ area }));
  const over = async (period: 'month' | 'year'): Promise<IndicatorView[]> => {
    const stretch = findPeriod(period === 'month' ? today.slice(0, 7) : today.slice(0, 4));
    if (!stretch) return [];
    const views = await indicatorViews(at, city, stretch, null, wheres);
    return views.filter(({ name }) => city.pack.indicators[name]?.period === period);
  };
  return [...(await over('month')), ...(await over('year'))];
}

function exampleOf({ areas, numberPrefix }: Pack): string {
  return `${numberPrefix[areas[0]!] ?? areas[0]}-2026-000001`;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)_([0-9a-f-]{36})$/;

function readCursor(text: unknown): Cursor | undefined {
  const match = typeof text === 'string' ? CURSOR.exec(text) : null;
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : undefined;
}
