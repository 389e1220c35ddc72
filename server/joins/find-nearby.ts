/** Looks, as the system, for open matters of the same kind around a place; hands out only hours, states and counts. */
import { joinersOf } from '#core/engine/join.ts';
import type { Matter } from '#core/engine/matter.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Ground } from '#core/ground/ground.ts';
import { toPlaceId, type Place, type PlaceId } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { systemIn } from '#database/connect.ts';
import { countMatters, listMatters } from '#database/matter-lists.ts';
import type { Matter as Line } from '#database/matters.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { whereUnder } from '../matters/scope-of-list.ts';
import type { Asker } from '../sessions/asker.ts';
import { likenessOf } from './likeness.ts';

export interface Nearby {
  /** The place the person chose. */
  readonly place: string;
  /** The estate or community it was looked for in. */
  readonly words: Words;
  readonly count: number;
  /** A few: those most like what the person typed, then the latest. */
  readonly rows: readonly NearbyRow[];
  readonly now: number;
}

export interface NearbyRow {
  /** Stands for a matter whose id nobody is given. Who was shown it may join it. */
  readonly handle: string;
  readonly openedAt: string;
  readonly state: Words;
  /** How many others said that it is so for them too. */
  readonly also: number;
  /** The asker is one of them. */
  readonly joined: boolean;
  /** The rule lets others join. */
  readonly joinable: boolean;
}

const SHOWN = 3;
const COUNTED = 100;

export const handleOf = (at: Installation, matter: string): string => at.secret.hash('nearby', matter);

/** Null where nothing is open, and for mechanisms that keep even the existence of a matter from the public. */
export async function findNearby(
  at: Installation,
  city: City,
  mechanism: Mechanism,
  id: PlaceId,
  asker: Asker | undefined,
  /** Only puts the likeliest first; neither it nor what it was compared with is shown. */
  typed: string,
): Promise<Nearby | null> {
  const found = await linesNear(at, city, mechanism, id, asker);
  if (!found || found.count === 0) return null;
  const { near, lines, count } = found;
  const likeness = likenessOf(
    typed,
    lines.map(({ title }) => title),
  );
  const likeliest = lines
    .map((line, at) => ({ line, like: likeness[at] ?? 0 }))
    .sort((a, b) => b.like - a.like || (a.line.openedAt < b.line.openedAt ? 1 : -1))
    .slice(0, SHOWN);
  return {
    place: id,
    words: city.ground.nameOf(near.id),
    count,
    now: at.now(),
    rows: likeliest.map(({ line }) => {
      const joiners = joinersOf(line.snapshot as unknown as Matter);
      return {
        handle: handleOf(at, line.id),
        openedAt: line.openedAt,
        state: mechanism.states[line.state]?.words ?? mechanism.words,
        also: joiners.length,
        joined: asker !== undefined && joiners.includes(asker.person.id),
        joinable: Boolean(mechanism.joins),
      };
    }),
  };
}

/** The matter a handle stands for, among those open there now. */
export async function findShown(
  at: Installation,
  city: City,
  mechanism: Mechanism,
  id: PlaceId,
  asker: Asker,
  handle: string,
): Promise<{ area: string; id: string } | undefined> {
  const found = await linesNear(at, city, mechanism, id, asker);
  const line = found?.lines.find((one) => handleOf(at, one.id) === handle);
  return line && found && { area: found.area, id: line.id };
}

interface Lines {
  readonly near: Place;
  readonly area: string;
  readonly lines: readonly Line[];
  readonly count: number;
}

async function linesNear(
  at: Installation,
  city: City,
  mechanism: Mechanism,
  id: PlaceId,
  asker: Asker | undefined,
): Promise<Lines | undefined> {
  const near = findNear(city.ground, dayOf(at.now()), mechanism, id);
  if (!near || mechanism.publishes === null) return undefined;
  const [within] = whereUnder(city, near.id, at.now()) ?? [];
  if (!within) return undefined;
  const question = { ...within, mechanisms: [mechanism.name], open: true };
  const { area } = within;
  return at.db.read(systemIn(area), async (tx) => {
    const { lines } = await listMatters(tx, [question], { limit: COUNTED });
    const others = lines.filter((line) => line.requester === null || line.requester !== asker?.person.id);
    const count = lines.length < COUNTED ? others.length : await countMatters(tx, [question]);
    return { near, area, lines: others, count };
  });
}

/** The estate rather than the stairwell: one step below the community. Nearer could tell who it was. */
export function findNear(ground: Ground, on: string, { opens }: Mechanism, id: PlaceId): Place | undefined {
  const place = ground.placeAt(id, on);
  const around = opens.owner === null ? place : ground.atLevel(id, opens.owner, on);
  if (!around || !place || place.id === around.id) return around;
  const below = place.path.slice(around.path.length).split('/')[0];
  return below === undefined ? around : ground.placeAt(toPlaceId(below), on);
}
