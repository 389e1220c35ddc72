import type { Words } from '../words.ts';
import type { Span } from './span.ts';

declare const placeId: unique symbol;
declare const areaCode: unique symbol;

/** A division's statistical code (`450481100007`), or an id of the pack's own below it (`450481100007-g3`). */
export type PlaceId = string & { readonly [placeId]: true };
/** GB/T 2260 code of a county-level area, six digits: the owner of data and the unit of sharding. */
export type AreaCode = string & { readonly [areaCode]: true };

/** One node of the space tree as it stood over one span. A boundary change makes a new place; it never rewrites an old one. */
export interface Place extends Span {
  readonly id: PlaceId;
  /** Null only above the areas, for a prefecture-level city such as 4501. */
  readonly area: AreaCode | null;
  readonly kind: string;
  /** The rung this place stands on, or null where no ladder of the pack has one for its kind. */
  readonly level: string | null;
  /** Short name (孝坊社区). English falls back to Chinese where the pack gives none. */
  readonly words: Words;
  /** Name in full, as published (孝坊社区居委会). */
  readonly official: string;
  readonly parent: PlaceId | null;
  /** Ids from the root down to itself, `/450481/450481100/`: a prefix of a path is an ancestor. */
  readonly path: string;
  readonly predecessors: readonly PlaceId[];
  /** True where neither the division codes nor a seed name it: invented for demonstration. */
  readonly ours: boolean;
  /** Inventory rows whose seed names this place. */
  readonly rows: readonly string[];
}

/** Whether its level or its kind is among those named. */
export const isAmong = ({ level, kind }: Pick<Place, 'level' | 'kind'>, named: readonly string[]): boolean =>
  (level !== null && named.includes(level)) || named.includes(kind);

export const toPlaceId = (text: string): PlaceId => text as PlaceId;
export const toAreaCode = (text: string): AreaCode => text as AreaCode;
