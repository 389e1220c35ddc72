/** Who asks: the person behind a session, with the keys their posts give them today. */
import { dayOf } from '#core/calendar/workdays.ts';
import { asideKey, kinKey, mayRead, personKey, postKey, type Guarded } from '#core/engine/keys.ts';
import type { Ground } from '#core/ground/ground.ts';
import { toOrgId } from '#core/ground/org.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { Pack } from '#core/pack/pack.ts';
import { systemIn, type Tx, type Viewer } from '#database/connect.ts';
import { findPerson, type Person } from '#database/people.ts';
import { postsOf, type Post } from '#database/posts.ts';
import { recusedFrom } from '#database/recusals.ts';
import { relativesOf } from '#database/ties.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';

export interface Asker {
  readonly person: Person;
  /** The area the person's own row lives in. */
  readonly area: string;
  readonly city: City;
  readonly posts: readonly Post[];
  readonly keys: ReadonlySet<string>;
  /** What keeps them from reading by a post: `kin:<person>`, `aside:<matter>`. */
  readonly bars: ReadonlySet<string>;
  /** What the data is asked as. */
  readonly viewer: Viewer;
  /** What all this follows from. */
  readonly facts: AskerFacts;
}

/** As much of an asker as reading needs. */
export type Reader = Pick<Asker, 'city' | 'keys' | 'viewer'>;

/** Undefined when the person is gone. */
export function findAsker(
  at: Installation,
  area: string,
  person: string,
  now: number,
): Promise<Asker | undefined> {
  const areas = at.cities.findByArea(area)?.pack.areas ?? [];
  return at.db.read(systemIn(...areas), (tx) => readAsker(at, tx, area, person, now));
}

/** Asked as the system: what somebody may see is not known yet. */
export async function readAsker(
  at: Installation,
  tx: Tx,
  area: string,
  person: string,
  now: number,
): Promise<Asker | undefined> {
  const city = at.cities.findByArea(area);
  if (!city) return undefined;
  const { areas } = city.pack;
  const facts = await readAskerFacts(tx, areas, area, person, now);
  const { person: row, posts, relatives, aside } = facts;
  if (!row) return undefined;
  const keys = keysOfPosts(posts, city.pack, city.ground);
  const all = new Set([personKey(person), ...keys, 'anyone', 'public']);
  const bars = new Set([...relatives.map(kinKey), ...aside.map(asideKey)]);
  return {
    person: row,
    area,
    city,
    posts,
    keys: all,
    bars,
    viewer: { areas, keys: [...all, ...bars] },
    facts,
  };
}

/** All that makes somebody who they are today. */
export interface AskerFacts {
  readonly person: Person | undefined;
  readonly posts: readonly Post[];
  readonly relatives: readonly string[];
  /** Matters they keep away from. */
  readonly aside: readonly string[];
}

export async function readAskerFacts(
  tx: Tx,
  areas: readonly string[],
  area: string,
  person: string,
  now: number,
): Promise<AskerFacts> {
  const on = dayOf(now);
  const [row, posts, relatives, aside] = await Promise.all([
    findPerson(tx, area, person),
    postsOf(tx, areas, person, on),
    relativesOf(tx, areas, person, on),
    recusedFrom(tx, areas, person),
  ]);
  return { person: row, posts, relatives: relatives.toSorted(), aside: aside.toSorted() };
}

/** As row security would say it, of a row that is known already. */
export const canRead = (asker: Asker, row: Guarded): boolean =>
  mayRead(row, new Set([...asker.keys, ...asker.bars]), personKey(asker.person.id));

/** Each post, the roles it counts as, and the same at the places its seat came from. */
export function keysOfPosts(
  posts: readonly Pick<Post, 'role' | 'seat'>[],
  pack: Pack,
  ground: Ground,
): string[] {
  return posts.flatMap(({ role, seat }) => {
    const seats = [seat, ...cameFrom(seat, ground)];
    return countsAs(role, pack).flatMap((one) => seats.map((where) => postKey(one, where)));
  });
}

function countsAs(role: string, pack: Pack, seen: readonly string[] = []): string[] {
  const further = (pack.roles[role]?.countsAs ?? []).filter((one) => !seen.includes(one));
  return [role, ...further.flatMap((one) => countsAs(one, pack, [...seen, role]))];
}

function cameFrom(seat: string, ground: Ground): string[] {
  return ground
    .predecessors(toPlaceId(seat))
    .flatMap((place) => [place.id as string, ...cameFrom(place.id, ground)]);
}

/** The areas a post reaches: its seat's own, or all where the seat belongs to the whole city. */
export function areasOfPosts(asker: Asker, now: number): string[] {
  const { ground, pack } = asker.city;
  const on = dayOf(now);
  const areas = asker.posts.flatMap(({ seat }): readonly string[] => {
    const standing = ground.placeAt(toPlaceId(seat), on) ?? ground.orgAt(toOrgId(seat), on);
    if (!standing) return [];
    return standing.area === null ? pack.areas : [standing.area];
  });
  return [...new Set([asker.area, ...areas])];
}
