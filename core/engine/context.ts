/** Everything a decision needs from outside. Time, ground and new ids are arguments, so the engine stays pure. */
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { QuietHours } from '../calendar/waking.ts';
import type { Ground } from '../ground/ground.ts';
import type { Pack } from '../pack/pack.ts';
import type { Weight } from './matter.ts';

export interface Context {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly actor: Actor;
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
  /** Left out, short clocks run at night too. */
  readonly quiet?: QuietHours | null;
  /** The city's values for settings, by mechanism; a setting not here keeps the mechanism's own value. */
  readonly settings: Pack['settings'];
  readonly known: Known;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
}

export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'system' };

/** Facts the guards of this one act ask for, read in the same moment as the matter. */
export interface Known {
  /** For a part: its parent's state. */
  readonly parentState?: string;
  /** The actor has declared a tie of kinship or interest with one of the parties. */
  readonly relatedToParty?: boolean;
  /** Free places of the resource the act would book. */
  readonly free?: Readonly<Record<string, number>>;
  /** The vote of the state the matter is in. */
  readonly vote?: VoteKnown;
  /** Other matters that stand so, each as `elsewhereText` says it. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Open items by list, at the seat that owns the matter. */
  readonly onList?: Readonly<Record<string, number>>;
  /** Open matters an answer may name, by id. */
  readonly matters?: ReadonlyMap<string, Citable>;
  /** By account, as `accountText` says it. */
  readonly balances?: Readonly<Record<string, number>>;
  /** What the city would be with the text this act proposes or adopts. */
  readonly rule?: RuleKnown;
}

export interface RuleKnown {
  /** How many faults `check` finds in the whole pack with it. */
  readonly problems: number;
  /** The text in force it would replace, as a hash; empty where the city had no file of its own. */
  readonly over: string;
  /** It is the text in force already. */
  readonly same: boolean;
  /** How many adoptions of the pack had been seen: one more in the meantime, and this is known no longer. */
  readonly revision: number;
  /** Of the mechanism it reads as. */
  readonly hash: string;
}

/** A matter as an answer may hold on to it: its line up to this act, whatever comes after. */
export interface Citable {
  readonly mechanism: string;
  readonly seq: number;
}

/** Who is on the roll and what is in the box: read together, and never more of the box than its sums. */
export interface VoteKnown {
  /** Of the persons this decision is about: whether they have voted. */
  readonly roll: ReadonlyMap<string, boolean>;
  /** Who handed their voice to whom, as far as these persons are concerned. */
  readonly handedTo: Readonly<Record<string, string>>;
  readonly whole: Weight;
  readonly voted: Weight;
  /** By choice. Only the act that counts is told. */
  readonly box: Readonly<Record<string, Weight>>;
}

export type { Weight } from './matter.ts';
