/** Where somebody most likely means: the place of their post, else of what they last asked for. Nothing is stored for it. */
import { dayOf } from '#core/calendar/workdays.ts';
import { toPlaceId, type Place } from '#core/ground/place.ts';
import { placesWithin } from '#core/ground/within.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { isHeldAt } from '#core/mechanism/rhythm.ts';
import { involvementsOf } from '#database/involvement.ts';
import { findMatter } from '#database/matters.ts';
import type { Installation } from '../installation.ts';
import type { Asker } from '../sessions/asker.ts';

export async function findUsualPlace(at: Installation, asker: Asker): Promise<string | null> {
  const [post] = placesOfPosts(asker, dayOf(at.now()));
  if (post) return post.id;
  return at.db.read(asker.viewer, async (tx) => {
    const involved = await involvementsOf(tx, asker.area, asker.person.id);
    const latest = involved.find((one) => one.part === 'requester');
    const matter = latest && (await findMatter(tx, asker.area, latest.matter));
    return matter?.place ?? null;
  });
}

/** What is held by a rhythm is held at the places it names: their post's own, or the only one below it; of several, none is guessed. */
export async function findPlaceToOpenAt(
  at: Installation,
  asker: Asker,
  { rhythm }: Mechanism,
): Promise<string | null> {
  const usual = await findUsualPlace(at, asker);
  if (!rhythm) return usual;
  const { ground } = asker.city;
  const on = dayOf(at.now());
  const held = (places: readonly Place[]): Place[] => places.filter((place) => isHeldAt(rhythm, place));
  const [own] = held(placesOfPosts(asker, on));
  if (own) return own.id;
  const there = usual === null ? undefined : ground.placeAt(toPlaceId(usual), on);
  if (!there || isHeldAt(rhythm, there)) return usual;
  const within = held(placesWithin(ground, there, on));
  return within.length === 1 ? within[0]!.id : null;
}

/** Smaller than a whole area, in the order of their posts. */
function placesOfPosts({ posts, city: { ground } }: Asker, on: string): Place[] {
  return posts.flatMap(({ seat }) => {
    const place = ground.placeAt(toPlaceId(seat), on);
    return place !== undefined && seat !== place.area ? [place] : [];
  });
}
