import type { MatterView } from '#core/contract/matter.ts';
import type { Words } from '#core/words.ts';

interface Head {
  readonly place: Words | undefined;
  readonly requester: Words | undefined;
}

/** What stands before who is in charge: a name is said once, where it says most. */
export function headOf({ place, requester, owner }: Pick<MatterView, 'place' | 'requester' | 'owner'>): Head {
  const isNew = ({ zh }: Words): boolean => zh !== owner.words.zh;
  return {
    place: place && isNew(place.words) ? place.words : undefined,
    requester: isNew(requester) ? requester : undefined,
  };
}
