/** Named lists: what rules put in, and what can be booked. Only entries the asker may read are shown and counted. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { listQuery, type ListView } from '#core/contract/api.ts';
import type { List } from '#core/pack/pack.ts';
import { countItems, itemsOf, type Item } from '#database/items.ts';
import { countResources, resourcesIn, type Resource } from '#database/resources.ts';
import { readCursorAs, writeCursor } from '../http/cursor.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { placesIn } from '../matters/scope-of-list.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';

const PAGE = 100;

export function installLists(app: FastifyInstance, at: Installation): void {
  app.get<{ Params: { name: string } }>(
    '/api/v1/lists/:name',
    signedIn(at, async (asker, request, reply) => {
      const { name } = request.params as { name: string };
      const asked = readShape(listQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const list = Object.hasOwn(asker.city.pack.lists, name) ? asker.city.pack.lists[name] : undefined;
      if (!list) return sendProblem(request, reply, complain('absent'));
      return toListView(at, asker, list, asked.value);
    }),
  );
}

/** Where a page ended: among what rules put in, or among what can be booked, which comes after. */
interface Place {
  readonly of: 'items' | 'resources';
  readonly id: string;
}

const readPlace = (cursor: string | undefined): Place | undefined =>
  readCursorAs<Place>(
    cursor,
    ({ of, id }) => (of === 'items' || of === 'resources') && typeof id === 'string' && isUuid(id),
  );

async function toListView(
  at: Installation,
  asker: Asker,
  list: List,
  { under, cursor, limit = PAGE }: z.output<typeof listQuery>,
): Promise<ListView> {
  const from = readPlace(cursor);
  const places = under === undefined ? undefined : placesIn(asker.city.ground, under);
  const listed = { areas: asker.viewer.areas, list: list.name, places };
  const after = (of: Place['of']): string | undefined => (from?.of === of ? from.id : undefined);
  const { items, resources, counts } = await at.db.read(asker.viewer, async (tx) => {
    const [items, resources, ofItems, ofResources] = await Promise.all([
      list.holdsMatters && from?.of !== 'resources'
        ? itemsOf(tx, listed, { after: after('items'), limit: limit + 1 })
        : [],
      list.holdsResources ? resourcesIn(tx, listed, { after: after('resources'), limit: limit + 1 }) : [],
      list.holdsMatters ? countItems(tx, listed) : [],
      list.holdsResources ? countResources(tx, listed) : [],
    ]);
    const full = ofResources.map(({ isFull, many }) => ({ state: isFull ? 'full' : 'free', many }));
    return { items, resources, counts: [...ofItems, ...full] };
  });
  const fixed = list.holdsMatters || list.holdsResources ? [] : list.items.map(fixedItem);
  const found = [
    ...items.map((one) => ({ place: { of: 'items', id: one.id }, item: toItem(one) })),
    ...resources.map((one) => ({ place: { of: 'resources', id: one.id }, item: toResourceItem(one) })),
  ];
  const shown = found.slice(0, limit);
  return {
    name: list.name,
    words: plain(list.words),
    counts: sumUp([...counts, ...(fixed.length > 0 ? [{ state: 'fixed', many: fixed.length }] : [])]),
    items: [...fixed, ...shown.map(({ item }) => item)],
    cursor: found.length > limit ? writeCursor(shown.at(-1)!.place) : null,
  };
}

/** Counted over the whole list, whatever page is shown. */
function sumUp(counts: readonly { state: string; many: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { state, many } of counts) sums[state] = (sums[state] ?? 0) + many;
  return sums;
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
