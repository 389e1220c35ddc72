/** One step of a matter, taken. It carries everything `evolve` needs, so the same acts always give the same matter. */
import type { Seat } from '../ground/org.ts';
import type { PlaceId } from '../ground/place.ts';
import type { Clock, Facts, PartState, VoteState } from './matter.ts';

export interface Act {
  readonly matter: string;
  readonly seq: number;
  /** The step's name; `open`, `move`, `migrated`, `clock:<name>` and `part:<step>` are the engine's own. */
  readonly step: string;
  readonly at: number;
  /** Null: the system, by a clock or a condition that came true. */
  readonly actor: string | null;
  /** The key that entitled the actor: `desk@450481100007`, `person:…`, `system`. */
  readonly as: string;
  readonly from: string | null;
  readonly to: string;
  readonly facts: Facts;
  readonly changes: Changes;
}

/** What besides the state became different. Only what changed is present. */
export interface Changes {
  readonly begun?: Begun;
  readonly owner?: Seat;
  readonly rung?: string;
  readonly open?: boolean;
  readonly outcome?: string | null;
  readonly helper?: string;
  readonly recipient?: string;
  readonly assignee?: string | null;
  readonly parties?: readonly string[];
  readonly joined?: readonly string[];
  readonly tries?: Readonly<Record<string, number>>;
  readonly taken?: Readonly<Record<string, readonly string[]>>;
  readonly parts?: Readonly<Record<string, PartState>>;
  readonly clocks?: readonly Clock[];
  /** Another version of the rule from here on, by its own word on matters in flight. */
  readonly version?: number;
  readonly booking?: { readonly resource: string; readonly is: 'held' | 'waiting' | 'attended' } | null;
  readonly votes?: Readonly<Record<string, VoteState>>;
  readonly left?: Readonly<Record<string, number>>;
}

/** Carried by the first act only. */
export interface Begun {
  readonly area: string;
  readonly mechanism: string;
  readonly version: number;
  readonly owner: Seat;
  readonly rung: string | null;
  readonly place: PlaceId | null;
  readonly requester: string | null;
  readonly asked: Seat | null;
  readonly parent: { readonly id: string; readonly part: string } | null;
  /** The matter whose step opened it as one of its own. Absent where somebody opened it. */
  readonly origin?: string;
}
