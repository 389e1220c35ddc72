/** Named lists: what rules put in, and what can be booked. Only entries the asker may read are shown and counted. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ListView } from '#core/contract/api.ts';
import type { List } from '#core/pack/pack.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { itemsOf, type Item } from '#database/items.ts';
import { resourcesOf, type Resource } from '#database/resources.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { signedIn } from '../sessions/of-request.ts';

const listQuery = z.object({ under: z.string().max(64).optional() });
const MOST = 500;

export function installLists(app: FastifyInstance, at: Installation): void {
  app.get<{ Params: { name: string } }>(
    '/api/v1/lists/:name',
    signedIn(at, async (asker, request, reply) => {
      const { name } = request.params as { name: string };
      const asked = readShape(listQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const list = Object.hasOwn(asker.city.pack.lists, name) ? asker.city.pack.lists[name] : undefined;
      if (!list) return sendProblem(request, reply, complain('absent'));
      return toListView(at, asker, list, asked.value.under);
    }),
  );
}

async function toListView(
  at: Installation,
  asker: Asker,
  list: List,
  under: string | undefined,
): Promise<ListView> {
  const on = dayOf(at.now());
  const { ground } = asker.city;
  const lies = (place: string | null): boolean =>
    under === undefined ||
    (place !== null &&
      [place, ...ground.ancestors(toPlaceId(place), on).map((one) => String(one.id))].includes(under));
  const { items, resources } = await at.db.read(asker.viewer, async (tx) => {
    const { areas } = asker.viewer;
    const [items, resources] = await Promise.all([
      list.holdsMatters
        ? Promise.all(areas.map((area) => itemsOf(tx, area, list.name, { limit: MOST })))
        : [],
      list.holdsResources ? Promise.all(areas.map((area) => resourcesOf(tx, area, list.name, MOST))) : [],
    ]);
    return { items: items.flat(), resources: resources.flat() };
  });
  const shown = [
    ...(list.holdsMatters || list.holdsResources ? [] : list.items.map(fixedItem)),
    ...items.filter((item) => lies(item.place)).map(toItem),
    ...resources.filter((resource) => lies(resource.place)).map(toResourceItem),
  ];
  const counts: Record<string, number> = {};
  for (const { state } of shown) counts[state] = (counts[state] ?? 0) + 1;
  return { name: list.name, words: plain(list.words), counts, items: shown };
}

type ListItem = ListView['items'][number];

const fixedItem = (item: List['items'][number]): ListItem => ({
  id: item.name,
  words: plain(item.words),
  class: item.class,
  state: 'fixed',
  place: null,
  free: null,
  capacity: null,
});

const toItem = ({ id, words, class: kind, state, place }: Item): ListItem => ({
  id,
  words: words as { zh: string; en: string },
  class: kind,
  state,
  place,
  free: null,
  capacity: null,
});

const toResourceItem = ({ id, words, place, capacity, taken }: Resource): ListItem => ({
  id,
  words: words as { zh: string; en: string },
  class: null,
  state: capacity !== null && taken >= capacity ? 'full' : 'free',
  place,
  free: capacity === null ? null : capacity - taken,
  capacity,
});
