/** Places for everybody: found by name or level by level, each with a page of its own. */
import type { FastifyInstance } from 'fastify';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Ground } from '#core/ground/ground.ts';
import { placesWithin } from '#core/ground/within.ts';
import { appWords } from '#language/app.ts';
import { placePageWords } from '#language/place-page.ts';
import { isMoment, readCursorAs, writeCursor } from '../../../http/cursor.ts';
import { isUuid } from '../../../http/uuid.ts';
import type { Installation } from '../../../installation.ts';
import { lookOf } from '../../look.ts';
import { frameOf, sendPage } from '../../page-frame.ts';
import { findAround, nextLevel } from '../../report/places.ts';
import { reportWay } from '../../report/report-mechanism.ts';
import { noSuchPage } from '../no-such-page.ts';
import { placePath } from '../paths.ts';
import { pageOf, type Cursor } from '../results.ts';
import { comingAt } from './coming.ts';
import { findPlacePage, foundPlaces } from './find-place.ts';
import { inForce } from './in-force.ts';
import { owedAt, owedBelow, owingAmong } from './owed.ts';
import { findPlaceAsked, type PlaceAsked } from './place-asked.ts';
import { placePage } from './place-page.ts';
import { toldAt } from './told-at.ts';

const MOST_OWING = 40;
const NOTHING_COMES = { coming: [], isMore: false };
const NOTHING_HOLDS = { results: [], isMore: false };

export function installPlacePages(app: FastifyInstance, at: Installation): void {
  app.get('/public/places', (request, reply) => {
    const { locale } = lookOf(request);
    const { ground } = at.cities.running;
    const on = dayOf(at.now());
    const found = foundPlaces(ground, on, (request.query as { q?: unknown }).q);
    const frame = frameOf(at, request, placePageWords['place-page.find'][locale]);
    return sendPage(reply, 'anyone', findPlacePage(frame, found, topPlaces(ground, on)));
  });

  app.get('/public/places/:place', async (request, reply) => {
    const { locale } = lookOf(request);
    const { place: id } = request.params as { place: string };
    const { ground } = at.cities.running;
    const asked = findPlaceAsked(ground, id, dayOf(at.now()));
    if (!asked) {
      const frame = frameOf(at, request, appWords['app.no-such-page'][locale]);
      return sendPage(reply, 'anyone', noSuchPage(frame), 404);
    }
    const { place, on, isFormer } = asked;
    const before = readBefore((request.query as { before?: unknown }).before);
    const isFirst = before === undefined;
    const owing = isFirst && !isFormer ? owingAmong(at, placesWithin(ground, place, on)) : [];
    const [told, owed, below, coming, held] = await Promise.all([
      pageOf((limit) => toldAt(at, asked, { before, limit })),
      isFirst && !isFormer ? owedAt(at, place) : [],
      owedBelow(at, owing.slice(0, MOST_OWING)),
      isFormer ? NOTHING_COMES : comingAt(at, asked),
      isFormer ? NOTHING_HOLDS : inForce(at, place),
    ]);
    const page = placePage({
      frame: frameOf(at, request, place.words[locale]),
      now: at.now(),
      place,
      kind: ground.data.kindWords[place.kind] ?? null,
      above: ground.ancestors(place.id, on).toReversed(),
      below: ground.children(place.id, on),
      former: isFormer ? { since: place.until!, became: ground.successors(place.id) } : null,
      report: reportPath(at, asked),
      owed,
      owedBelow: { all: below, isMore: owing.length > MOST_OWING },
      told: told.results,
      earlier: told.next && `${placePath(place.id)}?before=${writeCursor(told.next)}`,
      isFirst,
      byMail: at.mail !== undefined,
      coming: { all: coming.coming, isMore: coming.isMore },
      inForce: { all: held.results, isMore: held.isMore },
    });
    return sendPage(reply, 'anyone', page);
  });
}

/** What lies right below the city: its districts, or the towns of one that is a district itself. */
export const topPlaces = (ground: Ground, on: string): ReturnType<typeof nextLevel> =>
  nextLevel({ ground, on, level: null }, null);

/** With the place already chosen, where the form takes such a one; or found, where others write down what people report. */
function reportPath(at: Installation, { place, on, isFormer }: PlaceAsked): string | null {
  if (isFormer) return null;
  const { pack, ground } = at.cities.running;
  const way = reportWay(pack);
  if (way.kind === 'closed') return `/report?find=${encodeURIComponent(place.words.zh)}`;
  const isTaken = findAround({ ground, on, level: way.mechanism.opens.owner }, place.id) !== undefined;
  return isTaken ? `/report?place=${encodeURIComponent(place.id)}` : '/report';
}

const readBefore = (text: unknown): Cursor | undefined =>
  readCursorAs<Cursor>(
    typeof text === 'string' ? text : undefined,
    (given) => isMoment(given.at) && typeof given.id === 'string' && isUuid(given.id),
  );
