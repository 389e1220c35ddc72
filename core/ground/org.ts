import type { Words } from '../words.ts';
import type { AreaCode, PlaceId } from './place.ts';
import type { Span } from './span.ts';

declare const orgId: unique symbol;

export type OrgId = string & { readonly [orgId]: true };

/** Where a post is held: the place an org governs, else the org itself. */
export type Seat = PlaceId | OrgId;

export interface Org extends Span {
  readonly id: OrgId;
  readonly area: AreaCode | null;
  readonly kind: string;
  readonly words: Words;
  readonly parent: OrgId | null;
  readonly governs: PlaceId | null;
  /** For an org that governs no place: the place whose rung it answers to. */
  readonly under: PlaceId | null;
  /** A level the city does not have yet, whose work this org does until it has (CX-009). */
  readonly actsFor: string | null;
  /** What ends an acting org; the date is set once, when it happens. */
  readonly endsWhen: Words | null;
  readonly ours: boolean;
  readonly rows: readonly string[];
}

/** A dated link across the tree: stationed in, serves, member of. */
export interface Tie extends Span {
  readonly kind: string;
  readonly from: OrgId;
  readonly to: Seat;
  readonly ours: boolean;
  readonly rows: readonly string[];
}

export const toOrgId = (text: string): OrgId => text as OrgId;

export function seatOf(org: Org): Seat {
  return org.governs ?? org.id;
}
