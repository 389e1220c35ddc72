/** What a simulation is told: who comes with what, who works when, how long things take and what people choose. */
import type { Value } from '../engine/matter.ts';
import type { Seat } from '../ground/org.ts';
import type { PlaceId } from '../ground/place.ts';
import type { Hours } from './shift.ts';
import type { Spread } from './spread.ts';

export interface Scenario {
  /** Milliseconds since the epoch. */
  readonly beginsAt: number;
  /** Lived, and left out of the figures: an empty city is nobody's. */
  readonly warmUpDays: number;
  readonly arrivals: readonly Arrivals[];
  readonly staff: readonly Staffed[];
  /** What becomes of a post the rule asks for and `staff` does not name. */
  readonly unstaffed: 'one-person' | 'nobody';
  /** Of whoever is there without being named. */
  readonly usualHours: Hours;
  /** Time at work, by mechanism and step; what is not here takes what the rule's own fields cost. */
  readonly takes: ByMechanism<Spread>;
  /** The shape of what is not in `takes`. */
  readonly usualSpread: Spread['kind'];
  /** By mechanism and state; a state that is not here takes each step that leads on equally often, at once. */
  readonly habits: ByMechanism<readonly Habit[]>;
  /** How long somebody who holds no post waits where no habit says so. */
  readonly usualDelay: Spread;
  /** What is filled in, by field; one of them each time. */
  readonly answers: Readonly<Record<string, readonly Value[]>>;
}

export type ByMechanism<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Poisson, its rate by the hour of the week. */
export interface Arrivals {
  readonly mechanism: string;
  readonly place: PlaceId;
  /** 168 rates, arrivals an hour, Monday midnight first. A holiday is a Sunday, a make-up Saturday a Monday. */
  readonly hourly: readonly number[];
}

export interface Staffed {
  readonly role: string;
  readonly seat: Seat;
  readonly people: number;
  readonly hours: Hours;
}

export interface Habit {
  /** Null: nothing is done, and the clock decides. */
  readonly step: string | null;
  /** How often among the steps open then. */
  readonly often: number;
  /** How long until it is turned to; null: at once for a post, the usual delay for anybody else. */
  readonly after: Spread | null;
}
