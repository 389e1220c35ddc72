/** Looks, as the system, for open matters of the same kind around a place; hands out only days and states. */
import { toPlaceId, type Place, type PlaceId } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { systemIn } from '#database/connect.ts';
import { countMatters, listMatters } from '#database/matter-lists.ts';
import type { City } from '../../city/cities.ts';
import type { Installation } from '../../installation.ts';
import { whereUnder } from '../../matters/scope-of-list.ts';
import type { Asker } from '../../sessions/asker.ts';
import type { Nearby } from './nearby.ts';
import { findAround, type Where } from './places.ts';

const SHOWN = 3;
const COUNTED = 100;

/** Null where nothing is open, and for mechanisms that keep even the existence of a matter from the public. */
export async function findNearby(
  at: Installation,
  city: City,
  where: Where,
  mechanism: Mechanism,
  id: PlaceId,
  asker: Asker | undefined,
): Promise<Nearby | null> {
  const near = findNear(where, id);
  if (!near || mechanism.publishes === null) return null;
  const [within] = whereUnder(city, near.id, at.now()) ?? [];
  if (!within) return null;
  const question = {
    ...within,
    mechanisms: [mechanism.name],
    open: true,
  };
  const { lines, count } = await at.db.read(systemIn(within.area), async (tx) => {
    const { lines } = await listMatters(tx, { ...question, limit: COUNTED });
    const others = lines.filter((line) => line.requester === null || line.requester !== asker?.person.id);
    return {
      lines: others,
      count: lines.length < COUNTED ? others.length : await countMatters(tx, question),
    };
  });
  if (count === 0) return null;
  const latest = lines.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, SHOWN);
  return {
    place: id,
    words: city.ground.nameOf(near.id),
    count,
    now: at.now(),
    rows: latest.map(({ openedAt, state }) => ({
      openedAt,
      state: mechanism.states[state]?.words ?? mechanism.words,
    })),
  };
}

/** The estate rather than the stairwell: one step below the community. Nearer could tell who it was. */
function findNear(where: Where, id: PlaceId): Place | undefined {
  const around = findAround(where, id);
  const place = where.ground.placeAt(id, where.on);
  if (!around || !place || place.id === around.id) return around;
  const below = place.path.slice(around.path.length).split('/')[0];
  return below === undefined ? around : where.ground.placeAt(toPlaceId(below), where.on);
}
