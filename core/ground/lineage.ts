import type { Words } from '../words.ts';
import type { PlaceId } from './place.ts';
import type { Day } from './span.ts';

/** A boundary change: on this day some places ended and others took their ground. */
export interface Lineage {
  readonly on: Day;
  readonly words: Words;
  readonly ended: readonly PlaceId[];
  readonly began: readonly PlaceId[];
  readonly rows: readonly string[];
  readonly ours: boolean;
  /** What we chose where the seed is silent, and why. */
  readonly because: Words | null;
}
