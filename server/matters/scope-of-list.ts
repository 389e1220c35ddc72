/** Where a person's lists look: the places of their posts, each at its own level, or what they have a part in. */
import { toPlaceId } from '#core/ground/place.ts';
import type { Level } from '#database/matter-lists.ts';
import { areasOfPosts, dayOf, type Asker } from '../sessions/asker.ts';
import type { City } from '../city/cities.ts';
import type { Question } from './lists.ts';

export type Where = Pick<Question, 'area' | 'under' | 'mine'>;

/** Everything the posts reach; for somebody without a post, what they are part of. */
export function everywhere(asker: Asker, now: number): Where[] {
  if (asker.posts.length === 0) return partIn(asker);
  const places = asker.posts.map((post) => whereUnder(asker.city, post.seat, now));
  const found = places.flatMap((where) => where ?? []);
  // A department's seat is no place: what it was asked lies anywhere in its areas.
  const elsewhere: Where[] = places.includes(undefined)
    ? areasOfPosts(asker, now).map((area) => ({ area }))
    : [];
  const whole = new Set([...found, ...elsewhere].filter((where) => !where.under).map((where) => where.area));
  const narrow = found.filter((where) => where.under && !whole.has(where.area));
  return [...[...whole].map((area) => ({ area })), ...narrow];
}

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
