/** When something is to be held, where, and by whom it is owed. */
import { isAmong, type Place } from '../ground/place.ts';
import type { Days } from './days.ts';
import type { Said } from './said.ts';
import type { Scope } from './scope.ts';

export const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** So many in each period, on whatever days their holder chooses. */
export interface PerPeriod {
  /** A `Period`. */
  readonly each: Said;
  /** A whole number from 1. */
  readonly times: Said;
}

export interface RhythmRule {
  readonly when: { readonly on: Days } | PerPeriod;
  /** The field that says its day. */
  readonly day: string;
  /** What else is filled in when one is planned by its rhythm. */
  readonly fills: Readonly<Record<string, string>>;
  /** The levels or kinds of the places that hold one. */
  readonly at: readonly string[];
  /** Held once with each org that is tied so to the place; the field that names it. */
  readonly with?: { readonly tie: string; readonly field: string };
  /** Taken, it counts as held: planning it is not enough. `open`: writing it down is holding it. */
  readonly held: string;
  /** Taken, it is not owed. */
  readonly excused?: string;
  /** Who hears, and nobody else, on the last day of a period that it is not held yet. */
  readonly remind?: readonly Scope[];
}

/** Whether such a place holds one. */
export const isHeldAt = ({ at }: RhythmRule, place: Pick<Place, 'level' | 'kind'>): boolean =>
  isAmong(place, at);

export const isPeriod = (text: string): text is Period => (PERIODS as readonly string[]).includes(text);

const TIMES = /^[1-9]\d?$/;
export const isTimes = (text: string): boolean => TIMES.test(text);
