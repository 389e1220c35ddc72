/** What was recorded, as a replay is given it. */
import type { Act } from '../engine/act.ts';
import type { Ground } from '../ground/ground.ts';
import type { QuietHours } from '../calendar/waking.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';

export interface PastAct extends Act {
  /** Fields that were filled in and whose values the record does not hold: a commitment stands in their place. */
  readonly hidden: readonly string[];
}

export interface PastMatter {
  readonly id: string;
  /** Oldest first. */
  readonly acts: readonly PastAct[];
  /** Of a part: the acts of its whole. */
  readonly wholeActs: readonly Act[];
}

/** A version of a rule, with the values the city gives settings. */
export interface Rule {
  readonly mechanism: Mechanism;
  readonly version: number;
  readonly settings: Pack['settings'];
  readonly quiet: QuietHours | null;
}

export interface Surroundings {
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
  /** Clocks ring until then. */
  readonly until: number;
  /** The keys of somebody's posts on a day; what an act itself says of its actor is known without it. */
  readonly keysHeld: (person: string, at: number) => readonly string[];
}
