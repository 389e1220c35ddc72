/** One run of a pinned mechanism. Folded from its acts by `evolve`; nothing here is written by hand. */
import type { Seat } from '../ground/org.ts';
import type { PlaceId } from '../ground/place.ts';

export type Value = string | number | boolean | readonly string[];
export type Facts = Readonly<Record<string, Value>>;

export interface Clock {
  readonly name: string;
  /** The state it started in; it is one clock per name and state. */
  readonly state: string;
  /** Milliseconds since the epoch. */
  readonly due: number;
  readonly startedAt: number;
  readonly pausedAt: number | null;
  readonly lateAt: number | null;
  /** Of a clock that comes again: periods that went by without their report. */
  readonly missed?: number;
  /** Reaches past the last published working-day calendar. */
  readonly provisional: boolean;
}

/** A child matter as its parent knows it. */
export interface PartState {
  readonly part: string;
  readonly seat: Seat;
  readonly state: string;
  readonly open: boolean;
  /** When it came into its state. Absent in what was recorded before this was. */
  readonly since?: number;
}

/** A vote as the matter knows it: nothing of it before it is counted. */
export interface VoteState {
  /** What the roll and the box are kept under. */
  readonly name: string;
  readonly result: {
    readonly whole: Weight;
    readonly voted: Weight;
    readonly box: Readonly<Record<string, Weight>>;
    readonly quorum: boolean;
    readonly passed: boolean;
  } | null;
}

/** Voices: by heads, and by floor area in hundredths of a square metre. */
export interface Weight {
  readonly heads: number;
  readonly area: number;
}

export interface Matter {
  readonly id: string;
  readonly area: string;
  readonly mechanism: string;
  readonly version: number;
  readonly state: string;
  readonly open: boolean;
  readonly outcome: string | null;
  /** Level of the rung it lives on; null where the mechanism has no rungs. */
  readonly rung: string | null;
  readonly owner: Seat;
  readonly place: PlaceId | null;
  readonly requester: string | null;
  readonly helper: string | null;
  readonly recipient: string | null;
  readonly assignee: string | null;
  readonly parties: readonly string[];
  /** Others it happened to as well, in the order they said so. Absent where nobody did. */
  readonly joined?: readonly string[];
  /** The seat a part was asked at. */
  readonly asked: Seat | null;
  readonly parent: { readonly id: string; readonly part: string } | null;
  /** The matter whose step opened it as one of its own. Absent where somebody opened it. */
  readonly origin?: string;
  readonly parts: Readonly<Record<string, PartState>>;
  readonly tries: Readonly<Record<string, number>>;
  /** Who ever took which step; of steps everybody must take, only since their state was last entered. */
  readonly taken: Readonly<Record<string, readonly string[]>>;
  /** The newest value of each field. */
  readonly facts: Facts;
  readonly clocks: readonly Clock[];
  readonly booking: { readonly resource: string; readonly is: 'held' | 'waiting' | 'attended' } | null;
  /** By state. Left out by matters that never voted. */
  readonly votes?: Readonly<Record<string, VoteState>>;
  /** When states that ask for what became so in their own term were last left. Absent where none was. */
  readonly left?: Readonly<Record<string, number>>;
  readonly openedAt: number;
  readonly stateSince: number;
  /** Number of acts so far; the next act carries `seq + 1`. */
  readonly seq: number;
}
