/** Where somebody most likely means: the place of their post, else of what they last asked for. Nothing is stored for it. */
import { toPlaceId } from '#core/ground/place.ts';
import { involvementsOf } from '#database/involvement.ts';
import { findMatter } from '#database/matters.ts';
import type { Installation } from '../installation.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Asker } from '../sessions/asker.ts';

export async function findUsualPlace(at: Installation, asker: Asker): Promise<string | null> {
  const { ground } = asker.city;
  const on = dayOf(at.now());
  const post = asker.posts.find(({ seat }) => {
    const place = ground.placeAt(toPlaceId(seat), on);
    return place !== undefined && seat !== place.area;
  });
  if (post) return post.seat;
  return at.db.read(asker.viewer, async (tx) => {
    const involved = await involvementsOf(tx, asker.area, asker.person.id);
    const latest = involved.find((one) => one.part === 'requester');
    const matter = latest && (await findMatter(tx, asker.area, latest.matter));
    return matter?.place ?? null;
  });
}
