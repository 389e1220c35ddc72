// What a write asks of votes, of posts and of what a mandate leaves behind.

import type { Voting, Weight } from './votes.ts';

/** One vote of a matter; a state entered again is another vote. */
export interface VoteName {
  readonly matter: string;
  readonly vote: string;
}

/** These go on the roll, wherever they were first met; `readers` may see it. The box begins with nothing of each choice. */
export interface VoteOpened extends VoteName {
  readonly voters: readonly Voting[];
  readonly choices: readonly string[];
  readonly readers: readonly string[];
}

/** A voice. Refused when the matter moved on, or when this voter is not on the roll or has voted. */
export interface Cast extends VoteName {
  readonly expectSeq: number;
  readonly voter: string;
  readonly way: 'own' | 'proxy' | 'paper';
  readonly choice: string;
  /** All there are: a voice writes each of their sums anew, so that none is told from the rest. */
  readonly choices: readonly string[];
}

/** Refused when either has voted, spoken for others or handed over meanwhile, or `to` speaks for `most` already. */
export interface HandOver extends VoteName {
  readonly from: string;
  readonly to: string;
  readonly most: number;
}

/** What was counted. Refused when the box holds anything else by now. */
export interface VoteCounted extends VoteName {
  readonly box: Readonly<Record<string, Weight>>;
  readonly voted: Weight;
}

/** The roll is erased once this day is over. */
export interface VoteClosed extends VoteName {
  readonly day: string;
}

export interface Appointed {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly seat: string;
  readonly since: string;
  /** The first day on which it is no longer held. */
  readonly until: string | null;
  /** Where the person may have been first met: their posts are there. */
  readonly areas: readonly string[];
}

/** Whatever they hold of it on that day ends; what begins later was given with a day of its own, and stays. */
export interface PostEnded {
  readonly person: string;
  readonly role: string;
  readonly seat: string;
  readonly day: string;
  readonly areas: readonly string[];
}

/** What that mechanism holds of persons under this place is kept until that day at the longest. */
export interface Purge {
  readonly mechanism: string;
  readonly placePath: string | null;
  readonly day: string;
}
