/** Days somebody may have kept for them: where, and what of theirs is kept already. */
import { dayOf } from '#core/calendar/workdays.ts';
import { postKey } from '#core/engine/keys.ts';
import type { Ground } from '#core/ground/ground.ts';
import { toPlaceId, type Place } from '#core/ground/place.ts';
import { placesWithin } from '#core/ground/within.ts';
import { keptDaysOn } from '#core/law/kept-days.ts';
import type { KeptDay } from '#core/pack/pack.ts';
import { keptDaysOf, type KeptDayRow } from '#database/kept-days.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';

/** A post high up has thousands of places beneath it; a list that nobody reads helps nobody. */
const MOST_PLACES = 200;

export const findOffered = (at: Installation, { city }: Asker, name: string): KeptDay | undefined =>
  keptDaysOn(city.pack, dayOf(at.now())).find((day) => day.name === name);

/** Whether there is anything of the kind for them, to say or to be told. */
export const hasKeptDays = (at: Installation, { city, keys }: Asker): boolean =>
  keptDaysOn(city.pack, dayOf(at.now())).some(
    ({ by, toldTo }) => seatsOf(by, keys).length > 0 || seatsOf(toldTo, keys).length > 0,
  );

/** The places of its level where they hold its post, there or above. */
export function placesFor(at: Installation, { city: { ground, pack }, keys }: Asker, day: KeptDay): Place[] {
  const on = dayOf(at.now());
  if (!keptDaysOn(pack, on).includes(day)) return [];
  const found = seatsOf(day.by, keys).flatMap((seat) => {
    const place = ground.placeAt(toPlaceId(seat), on);
    return place ? [place, ...placesWithin(ground, place, on)] : [];
  });
  return [...new Set(found)].filter(({ level }) => level === day.at).slice(0, MOST_PLACES);
}

export const seatsOf = (role: string, keys: ReadonlySet<string>): string[] =>
  [...keys].flatMap((key) =>
    key.startsWith(postKey(role, '')) ? [key.slice(postKey(role, '').length)] : [],
  );

/** Whether these keys hold its post at the place or above it. */
export function holdsItsPost(
  { by }: KeptDay,
  place: string,
  keys: ReadonlySet<string>,
  ground: Ground,
  on: string,
): boolean {
  const above = ground.ancestors(toPlaceId(place), on).map(({ id }): string => id);
  return [place, ...above].some((seat) => keys.has(postKey(by, seat)));
}

/** What is kept of this person. */
export const rowsOf = (at: Installation, { viewer, area, person }: Asker): Promise<KeptDayRow[]> =>
  at.db.read(viewer, (tx) => keptDaysOf(tx, area, person.id));

/** The same, for them to have. */
export const keptFor = async (at: Installation, asker: Asker): Promise<object[]> =>
  (await rowsOf(at, asker)).map(({ name, month, day, seat, toldTo, since }) => ({
    name,
    month,
    day,
    seat,
    told_to: toldTo,
    since,
  }));
