/** What a place has made public, with all that lies in it. */
import { toPlaceId } from '#core/ground/place.ts';
import { disclosedOf, type Disclosed, type DisclosedList } from '#database/disclosed.ts';
import type { Installation } from '../../../installation.ts';
import { placesIn } from '../../../matters/scope-of-list.ts';
import { anybody } from '../../../sessions/anybody.ts';
import type { PlaceAsked } from './place-asked.ts';

export function toldAt(
  at: Installation,
  { place, on }: PlaceAsked,
  list: Pick<DisclosedList, 'before' | 'which' | 'limit'>,
): Promise<Disclosed[]> {
  const { ground, pack } = at.cities.running;
  if (place.area === null) return at.db.public((tx) => disclosedOf(tx, pack.areas, list));
  const areas = [place.area];
  const within = placesIn(ground, place.id);
  const community = ground.atLevel(place.id, 'community', on);
  if (community === undefined || community.id === place.id)
    return at.db.public((tx) => disclosedOf(tx, areas, { ...list, places: within }));
  // A disclosure says the community at most. Nearer than that only the matter knows, and is asked as everybody may.
  const around = ground.data.places
    .filter(({ id }) => id === place.id)
    .flatMap(({ path }) => path.split('/').filter(Boolean).map(toPlaceId));
  return at.db.read(anybody(at).viewer, (tx) =>
    disclosedOf(tx, areas, { ...list, places: [...new Set(around)], mattersAt: within }),
  );
}
