/** The places whose calendar somebody asks for: one they name, or those they belong to. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { Ground } from '#core/ground/ground.ts';
import { toPlaceId, type Place } from '#core/ground/place.ts';
import type { Asker } from '../sessions/asker.ts';
import { holds, type WithRhythm } from './rhythm-at.ts';

/** A town has dozens; a list that nobody reads helps nobody. */
const MOST = 60;

/** Undefined: there is no such place in the asker's city. */
export function placesAsked(
  asker: Asker,
  named: string | undefined,
  mechanisms: readonly WithRhythm[],
  now: number,
): readonly Place[] | undefined {
  const { ground } = asker.city;
  const on = dayOf(now);
  const isWanted = (place: Place): boolean => mechanisms.some(({ rhythm }) => holds(place, rhythm));
  if (named !== undefined) {
    const place = ground.placeAt(toPlaceId(named), on);
    return place && [place, ...below(place, ground, on)].filter(isWanted).slice(0, MOST);
  }
  const found = asker.posts.flatMap(({ seat }) => {
    const place = ground.placeAt(toPlaceId(seat), on);
    return place ? [place, ...ground.ancestors(place.id, on), ...below(place, ground, on)] : [];
  });
  return [...new Set(found)].filter(isWanted).slice(0, MOST);
}

/** Nothing under a whole city or district: it holds a thousand. */
function below(place: Place, ground: Ground, on: string): readonly Place[] {
  if (place.area === null || String(place.id) === String(place.area)) return [];
  return ground.children(place.id, on).flatMap((child) => [child, ...below(child, ground, on)]);
}
