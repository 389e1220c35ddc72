import type { Place } from '../ground/place.ts';
import type { RhythmRule } from './mechanism.ts';

/** Whether such a place holds one: it is of the rhythm's level or kind. */
export const isHeldAt = ({ at }: RhythmRule, { level, kind }: Pick<Place, 'level' | 'kind'>): boolean =>
  level === at || kind === at;
