/** Where a person's lists look: the places of their posts, each at its own level, or what they have a part in. */
import { toPlaceId } from '#core/ground/place.ts';
import type { Level } from '#database/matter-lists.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { areasOfPosts, type Asker } from '../sessions/asker.ts';
import type { City } from '../city/cities.ts';
import type { Question } from './lists.ts';

export type Where = Pick<
  Question,
  'area' | 'under' | 'asked' | 'owners' | 'waitsOn' | 'mine' | 'wholesOf' | 'notIn'
>;

/** Everything the posts reach, and what the person is part of elsewhere. */
export function everywhere(asker: Asker, now: number): Where[] {
  const places = asker.posts.map((post) => whereUnder(asker.city, post.seat, now));
  const found = places.flatMap((where) => where ?? []);
  // A department's seat is no place: what is its own is what it was asked for and what lives with it.
  const seats = asker.posts.map((post) => post.seat).filter((_seat, at) => places[at] === undefined);
  const elsewhere = seats.length === 0 ? [] : areasOfPosts(asker, now);
  const whole = new Set(found.filter((where) => !where.under).map((where) => where.area));
  const narrow: Where[] = [
    ...found.filter((where) => where.under),
    ...elsewhere.flatMap((area) => [
      { area, asked: seats },
      { area, owners: seats },
    ]),
    ...mineOutside(
      asker,
      found.flatMap((where) => where.under?.places ?? []),
    ),
  ];
  const wholesOf = asker.person.id;
  return [...[...whole].map((area) => ({ area })), ...narrow.filter((where) => !whole.has(where.area))].map(
    (where) => ({ ...where, wholesOf }),
  );
}

const mineOutside = (asker: Asker, places: readonly string[]): Where[] =>
  partIn(asker).map((where) => (places.length > 0 ? { ...where, notIn: places } : where));

export const partIn = (asker: Asker): Where[] =>
  asker.viewer.areas.map((area) => ({ area, mine: asker.person.id }));

/** A place and below it; undefined when it is no place of the city. The city itself is all its areas. */
export function whereUnder({ ground, pack }: City, id: string, now: number): Where[] | undefined {
  const on = dayOf(now);
  const place = ground.placeAt(toPlaceId(id), on) ?? ground.data.places.find((one) => one.id === id);
  if (!place) return undefined;
  if (place.area === null) return pack.areas.map((area) => ({ area }));
  if (String(place.id) === String(place.area)) return [{ area: place.area }];
  const below = place.path.split('/').filter(Boolean);
  const level = below.length - 1 - below.indexOf(place.area);
  return level >= 1 && level <= 5
    ? [{ area: place.area, under: { level: level as Level, places: [place.id] } }]
    : [{ area: place.area }];
}

/** A place and all that ever lay in it; nothing when it is no place. */
export function placesIn({ data }: City['ground'], id: string): string[] {
  const roots = data.places.filter((place) => place.id === id).map(({ path }) => path);
  return [
    ...new Set(
      data.places.filter(({ path }) => roots.some((root) => path.startsWith(root))).map((place) => place.id),
    ),
  ];
}
