import type { PlaceId } from './place.ts';
import type { Day } from './span.ts';

interface Told {
  readonly about: PlaceId;
  readonly what: string;
  /** The source's own words. */
  readonly text: string;
  readonly row: string;
  /** The day the source told it. */
  readonly told: Day;
}

/** A number the source states. */
export interface Figure extends Told {
  readonly kind: 'figure';
  readonly value: number;
}

/**
 * What the source says without a number that fits: kept as words and carries no value, so nothing can be computed
 * from it or checked against it (US-39: 205,600 ÷ 11 is not 3万多).
 */
export interface Claim extends Told {
  readonly kind: 'claim';
}

export type Fact = Figure | Claim;
