/** What is subscribed to by e-mail: a place, or the whole city. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { Day } from '#core/ground/span.ts';
import type { Words } from '#core/words.ts';
import { disclosedOf, type Disclosed, type DisclosedList } from '#database/disclosed.ts';
import type { Installation } from '../installation.ts';
import { placePath } from '../pages/public/paths.ts';
import { findPlaceAsked } from '../pages/public/place/place-asked.ts';
import { toldAt } from '../pages/public/place/told-at.ts';

export interface SubscribedPlace {
  /** Empty: the whole city. */
  readonly id: string;
  readonly words: Words;
  /** Where its subscriptions are kept. What lies above all areas goes under the first. */
  readonly area: string;
  readonly path: string;
  /** Since when it is no more, and what it became; null: it stands, and may be asked for. */
  readonly former: FormerPlace | null;
  readonly told: (list: Pick<DisclosedList, 'before' | 'which' | 'limit'>) => Promise<Disclosed[]>;
}

export interface FormerPlace {
  readonly since: Day;
  readonly became: readonly { readonly words: Words; readonly path: string }[];
}

export function findSubscribedPlace(at: Installation, id: string): SubscribedPlace | undefined {
  const { pack, ground } = at.cities.running;
  const first = pack.areas[0]!;
  if (id === '') {
    const told: SubscribedPlace['told'] = (list) => at.db.public((tx) => disclosedOf(tx, pack.areas, list));
    return { id, words: pack.words, area: first, path: '/public', former: null, told };
  }
  const asked = findPlaceAsked(ground, id, dayOf(at.now()));
  if (!asked) return undefined;
  const { place, isFormer } = asked;
  return {
    id,
    words: place.words,
    area: place.area ?? first,
    path: placePath(id),
    former: isFormer
      ? {
          since: place.until!,
          became: ground.successors(place.id).map((one) => ({ words: one.words, path: placePath(one.id) })),
        }
      : null,
    told: (list) => toldAt(at, asked, list),
  };
}
