/** The place a page is about, as it stands today; or as it last stood, for what it made public stays. */
import { dayNumberFrom, dayText } from '#core/calendar/workdays.ts';
import type { Ground } from '#core/ground/ground.ts';
import type { Place } from '#core/ground/place.ts';
import { holdsOn, type Day } from '#core/ground/span.ts';

export interface PlaceAsked {
  readonly place: Place;
  /** The day the places around it are read as of. */
  readonly on: Day;
  readonly isFormer: boolean;
}

/** Undefined: there is no such place, or not yet. */
export function findPlaceAsked(ground: Ground, id: string, today: Day): PlaceAsked | undefined {
  const place = ground.data.places.findLast(
    (one) => one.id === id && (one.since === null || one.since <= today),
  );
  if (!place) return undefined;
  if (holdsOn(place, today) || place.until === null) return { place, on: today, isFormer: false };
  return { place, on: dayText(dayNumberFrom(place.until) - 1), isFormer: true };
}
