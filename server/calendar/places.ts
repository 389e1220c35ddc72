/** The rhythms somebody asks for: of a place they name, or of those they belong to, as far as they may read what is held. */
import { dayOf } from '#core/calendar/workdays.ts';
import { readerKeys } from '#core/engine/keys.ts';
import { beginAt, placeFieldOf } from '#core/engine/open.ts';
import type { Facts, Matter } from '#core/engine/matter.ts';
import { isRefusal } from '#core/engine/refusal.ts';
import type { Ground } from '#core/ground/ground.ts';
import { toOrgId, type Org } from '#core/ground/org.ts';
import { toPlaceId, type Place } from '#core/ground/place.ts';
import { orgsTied } from '#core/ground/tied.ts';
import { placesWithin } from '#core/ground/within.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { isHeldAt, type RhythmRule } from '#core/mechanism/rhythm.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { contextOf } from '../matters/context.ts';
import { findUsualPlace } from '../people/usual-place.ts';
import type { Asker, Reader } from '../sessions/asker.ts';

export type WithRhythm = Mechanism & { readonly rhythm: RhythmRule };

export const hasRhythm = (mechanism: Mechanism): mechanism is WithRhythm => mechanism.rhythm != null;

export interface RhythmPlace {
  readonly mechanism: WithRhythm;
  /** The field of its form that says where. */
  readonly field: string;
  readonly place: Place;
  /** The org it is held with; null where the rhythm names none. */
  readonly partner: Org | null;
}

/** What opening one on a day says: its day, its place, with whom, and what the rule fills in. */
export const factsOn = (
  { mechanism: { rhythm }, field, place, partner }: RhythmPlace,
  day: string,
): Facts => ({
  ...rhythm.fills,
  [rhythm.day]: day,
  [field]: place.id,
  ...(rhythm.with && partner ? { [rhythm.with.field]: partner.id } : {}),
});

/** A town has dozens; a list that nobody reads helps nobody. */
const MOST = 200;

/** Undefined: there is no such place in the asker's city. */
export function rhythmsUnder(
  at: Installation,
  asker: Reader,
  named: string,
): readonly RhythmPlace[] | undefined {
  const places = placesUnder(asker, named, at.now());
  return places && [...readable(at, asker, places)].slice(0, MOST);
}

/** Of these places, as far as such a reader may read what is held there. */
export const rhythmsFor = (
  at: Installation,
  reader: Reader,
  places: readonly Place[],
): readonly RhythmPlace[] => [...readable(at, reader, places)];

/** Of the places of their posts; of somebody without any, around the place they last spoke of. */
export async function rhythmsOfTheirs(at: Installation, asker: Asker): Promise<readonly RhythmPlace[]> {
  const usual = asker.posts.length === 0 ? await findUsualPlace(at, asker) : null;
  const seats = usual === null ? seatsOf(asker) : [usual];
  return [...readable(at, asker, placesAround(asker, seats, at.now()))].slice(0, MOST);
}

/** Whether there is anything in it for them. */
export const hasCalendar = (at: Installation, asker: Asker): boolean =>
  readable(at, asker, placesAround(asker, seatsOf(asker), at.now())).next().done === false;

const seatsOf = ({ posts }: Asker): string[] => posts.map(({ seat }) => seat);

function* readable(at: Installation, asker: Reader, places: readonly Place[]): Generator<RhythmPlace> {
  for (const mechanism of rhythmsOf(at, asker.city)) {
    const field = placeFieldOf(mechanism);
    if (field === undefined) continue;
    for (const place of places)
      if (isHeldAt(mechanism.rhythm, place))
        for (const partner of partnersAt(mechanism.rhythm, place, asker.city, at.now())) {
          const one = { mechanism, field, place, partner };
          if (mayRead(at, asker, one)) yield one;
        }
  }
}

export const partnersAt = (
  rhythm: RhythmRule,
  place: Place,
  { ground }: City,
  now: number,
): readonly (Org | null)[] =>
  rhythm.with ? orgsTied(rhythm.with.tie, place.id, ground, dayOf(now)) : [null];

/** Of the city as its rules stand now. */
export const rhythmsOf = (at: Installation, { pack }: City): WithRhythm[] =>
  Object.keys(pack.mechanisms)
    .flatMap((name) => at.versions.findCurrent(pack.name, name)?.mechanism ?? [])
    .filter(hasRhythm);

/** Asked of one that somebody else would open there: of what one may not read, nothing is told, not even that it was missed. */
function mayRead(at: Installation, asker: Reader, one: RhythmPlace): boolean {
  const matter = begunAt(at, asker.city, one);
  return (
    matter !== undefined &&
    readerKeys(one.mechanism, matter, asker.city.ground).some((key) => asker.keys.has(key))
  );
}

/** One that somebody else would open there; undefined where nobody could. */
export function begunAt(at: Installation, city: City, one: RhythmPlace): Matter | undefined {
  const facts = factsOn(one, dayOf(at.now()));
  const context = contextOf(at, city, undefined, at.now(), {});
  const matter = beginAt(one.mechanism, { id: '', version: 1, facts }, facts, context);
  return isRefusal(matter) ? undefined : { ...matter, facts };
}

/** The seats that are places, what they lie in, and what lies in them; of orgs, the places they are tied to. */
function placesAround({ city: { ground } }: Asker, seats: readonly string[], now: number): readonly Place[] {
  const on = dayOf(now);
  const found = seats.flatMap((seat) => {
    const place = ground.placeAt(toPlaceId(seat), on);
    return place
      ? [place, ...ground.ancestors(place.id, on), ...placesWithin(ground, place, on)]
      : placesTiedTo(seat, ground, on);
  });
  return [...new Set(found)];
}

/** Of an org: where it is stationed, whom it serves. */
const placesTiedTo = (seat: string, ground: Ground, on: string): Place[] =>
  ground.tiesFrom(toOrgId(seat), on).flatMap(({ to }) => ground.placeAt(toPlaceId(to), on) ?? []);

function placesUnder({ city: { ground } }: Reader, named: string, now: number): readonly Place[] | undefined {
  const on = dayOf(now);
  const place = ground.placeAt(toPlaceId(named), on);
  return place && [place, ...placesWithin(ground, place, on)];
}
