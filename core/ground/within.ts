import type { Ground } from './ground.ts';
import type { Place } from './place.ts';
import type { Day } from './span.ts';

/** All that lies in a place; nothing of a whole city or district, which holds a thousand. */
export function placesWithin(ground: Ground, place: Place, on: Day): readonly Place[] {
  if (place.area === null || String(place.id) === String(place.area)) return [];
  return ground.children(place.id, on).flatMap((child) => [child, ...placesWithin(ground, child, on)]);
}
