/** Everything a decision needs from outside. Time, ground and new ids are arguments, so the engine stays pure. */
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { Ground } from '../ground/ground.ts';

export interface Context {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly actor: Actor;
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
  /** The city's values for settings; a setting not here keeps the mechanism's own value. */
  readonly settings: Readonly<Record<string, string>>;
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
}
