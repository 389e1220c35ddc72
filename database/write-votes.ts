// What a write asks of votes, of posts and of what a mandate leaves behind.

/** One vote of a matter; a state entered again is another vote. */
export interface VoteName {
  readonly matter: string;
  readonly vote: string;
}

/** Whoever holds one of these posts on that day goes on the roll; `readers` may see it. */
export interface VoteOpened extends VoteName {
  readonly keys: readonly string[];
  readonly readers: readonly string[];
  readonly day: string;
  readonly byArea: boolean;
}

/** A voice. Refused when the matter moved on, or when this voter is not on the roll or has voted. */
export interface Cast extends VoteName {
  readonly expectSeq: number;
  readonly voter: string;
  readonly way: 'own' | 'proxy' | 'paper';
  readonly choice: string;
}

export interface HandOver extends VoteName {
  readonly from: string;
  readonly to: string;
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
}

export interface PostEnded {
  readonly person: string;
  readonly role: string;
  readonly seat: string;
  readonly day: string;
}

/** What that mechanism holds of persons under this place is kept until that day at the longest. */
export interface Purge {
  readonly mechanism: string;
  readonly placePath: string | null;
  readonly day: string;
}
