/**
 * A mechanism after reading: every phrase parsed, every default filled, nothing left to look up.
 * Plain JSON, so a pinned version can be stored, hashed, compared and read again for ever.
 */
import type { Words } from '../words.ts';
import type { Bar, Scope } from './scope.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effect.ts';
import type { Duration } from './duration.ts';
import type { Field } from './field.ts';
import type { RhythmRule } from './rhythm.ts';
import type { CountRule, PaperRule } from './paper.ts';

export interface Mechanism {
  readonly name: string;
  readonly pack: string;
  readonly words: Words;
  readonly about: Words | null;
  /** Seed rows this rule encodes, e.g. `CX-090`. */
  readonly rows: readonly string[];
  readonly face: Face;
  /** Levels a matter may live on, lowest first; raising goes one to the right. Empty: it stays where it opened. */
  readonly rungs: readonly MatterRung[];
  readonly seenBy: readonly Scope[];
  /** Who learns the requester's name. Everybody else reads 居民. */
  readonly requesterSeenBy: readonly Scope[];
  /** Who learns the name of the one who comes. Absent in versions pinned before rules could say it: then nobody more. */
  readonly assigneeSeenBy?: readonly Scope[];
  readonly opens: Opening;
  /** What is asked of others who say 我也遇到 while it is open. Null or absent: nobody may join it. */
  readonly joins?: readonly Ask[] | null;
  /** In the order of the file, which is the order of the ladder picture. */
  readonly states: Readonly<Record<string, State>>;
  readonly fields: Readonly<Record<string, Field>>;
  readonly settings: Readonly<Record<string, Setting>>;
  /** A part's: fields it takes over from its whole when it opens. */
  readonly inherits: readonly string[];
  /** Smaller mechanisms this one opens as its parts, by part name. */
  readonly parts: Readonly<Record<string, PartRule>>;
  /** Only one open matter for each combination of these fields. */
  readonly onlyOne: readonly string[];
  /**
   * Fields the public sees once a matter has ended, beside mechanism, community, dates and outcome.
   * Null: nothing at all, not even that it existed.
   */
  readonly publishes: readonly string[] | null;
  /** What it makes public besides, each superseded only by a later one of the same name. */
  readonly documents: Readonly<Record<string, Words>>;
  /** The class its public documents belong to: an item of the list `disclosure-classes` (党务、事务、财务). */
  readonly publishesAs: string | null;
  /** The field whose first line names the matter in lists. */
  readonly title: string | null;
  /** Matters a month that one holder of a role meets. Ours: no seed gives a number. */
  readonly expects?: Readonly<Record<string, number>>;
  /**
   * It works only while such a matter stands here: a dated, named order. Otherwise nobody opens it or works on it;
   * whoever it concerns still answers, disputes and leaves.
   */
  readonly onlyUnder: MandateRule | null;
  /** Days on which, or periods in which, one is held at every place of a kind. Absent or null: whenever somebody opens it. */
  readonly rhythm?: RhythmRule | null;
  /** What can be printed of it, by name. Absent: nothing but the page itself. */
  readonly papers?: Readonly<Record<string, PaperRule>>;
  /** What becomes of matters that are open when this version is adopted. Null: they stay with theirs to their end. */
  readonly inFlight: InFlight | null;
}

export interface MandateRule {
  readonly mechanism: string;
  readonly states: readonly string[];
}

/** How an open matter of a former version goes on under this one. Ended matters never do. */
export interface InFlight {
  /** From each state it may be open in to one of this version. */
  readonly states: Readonly<Record<string, string>>;
  /** Deadlines go on as they were, or begin anew. */
  readonly clocks: 'keep' | 'restart';
  /** Fields that bear another name now. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields nobody asks any more: what was written stays in the record until its end, counted from here. */
  readonly drops: readonly string[];
}

/** State and outcome of a part whose whole has ended. It is asked for nothing more, so no join waits for it. */
export const CALLED_OFF = 'called-off';

export const FACES = [
  'report',
  'board',
  'ladder',
  'order',
  'form',
  'part',
  'room',
  'calendar',
  'map',
] as const;
/** How a matter of this kind is best met. */
export type Face = (typeof FACES)[number];

export interface MatterRung {
  readonly level: string;
  readonly words: Words;
}

export interface PartRule {
  readonly mechanism: string;
  /** The state it opens in, so the parent knows it without a second act. */
  readonly to: string;
  /** The same org may be asked for several at a time: items, not answers. */
  readonly many?: true;
  /** What it is called here, where several parts use one rule. */
  readonly words?: Words;
}

export interface Opening {
  readonly by: readonly Scope[];
  readonly otherwise: Otherwise | null;
  readonly asks: readonly Ask[];
  /** Beyond who may: what must hold of the answers and of the world. */
  readonly requires: readonly Requirement[];
  /** Level of the place's ancestor that becomes the owner. Null for a part: it inherits its parent's. */
  readonly owner: string | null;
  /** A choice that names the level instead: whoever opens it says where it belongs. */
  readonly ownerField: string | null;
  readonly to: string;
  readonly does: readonly Effect[];
  readonly costsS?: number;
  readonly asksAgain?: Words;
}

export interface Ask {
  readonly field: string;
  readonly required: boolean;
}

export interface State {
  readonly name: string;
  readonly words: Words;
  readonly final: boolean;
  /** What this end counts as: `settled`, `unsettled`, `left`, `confirmed`, `unconfirmed` … Only on final states. */
  readonly outcome: string | null;
  readonly waitsOn: Scope | null;
  readonly steps: Readonly<Record<string, Step>>;
  readonly moves: readonly Move[];
  readonly clocks: readonly ClockRule[];
  /** Times a step that uses a try may be taken, by rung level. */
  readonly tries: Readonly<Record<string, number>>;
  /** Many voices: the state is a vote, and ends when it is counted. */
  readonly vote: VoteRule | null;
}

export interface Step {
  readonly name: string;
  readonly words: Words;
  readonly by: readonly Scope[];
  /** Every person of the scope must take it before it leads on (all parties sign). */
  readonly every: boolean;
  readonly unless: readonly Bar[];
  readonly when: readonly Condition[];
  readonly otherwise: Otherwise | null;
  /** What must hold once the form is filled in. */
  readonly requires: readonly Requirement[];
  readonly asks: readonly Ask[];
  /** Null: the step stays in its state. */
  readonly to: string | null;
  readonly does: readonly Effect[];
  readonly once: boolean;
  /** Once by each person. */
  readonly onceEach: boolean;
  /** It leaves no act on the line: the roll knows who voted, the box what was voted, and nothing knows both. */
  readonly secret: boolean;
  readonly exit: boolean;
  /** Offered only through its clock, never by hand. */
  readonly bySystem: boolean;
  /** Seconds besides its fields'; what nobody has said is core/burden's to fill. */
  readonly costsS?: number;
  /** Why it asks what is known already. */
  readonly asksAgain?: Words;
  readonly needsPhotos?: Words;
  /** Told as a number; absent: each act is told by itself. */
  readonly counts?: CountRule;
}

/** A condition with the sentence that is said when it does not hold. */
export interface Requirement {
  readonly that: readonly Condition[];
  readonly otherwise: Otherwise;
}

/** A refusal in the rule's own words, with the step it offers instead. */
export interface Otherwise {
  readonly words: Words;
  readonly step: string | null;
}

export interface Move {
  readonly when: readonly Condition[];
  readonly to: string;
  readonly does: readonly Effect[];
}

export interface ClockRule {
  readonly name: string;
  readonly within: Duration;
  readonly late: readonly Effect[];
  /** The state the lateness leads to, where it leads anywhere. */
  readonly lateTo: string | null;
  /** States in which this clock stands still. It ends in every other state. */
  readonly pausesIn: readonly string[];
  /** A duty that comes again: each period owes one report, and what was missed is counted. */
  readonly repeats: boolean;
  /** It runs through the city's quiet hours, for what cannot wait until morning. */
  readonly throughTheNight: boolean;
}

/**
 * Who may vote is written down when the vote opens and is erased some days after it; what was voted is only counted.
 * 《民法典》第二百七十八条 weighs by heads and by floor area; its text was not read at source, so shares are settings.
 */
export interface VoteRule {
  /** Whoever holds these posts when the vote opens has one voice each. */
  readonly roll: readonly Scope[];
  readonly tellers: readonly Scope[];
  /** Voices weigh by floor area beside being counted by heads; both must suffice. */
  readonly byArea: boolean;
  /** Of the whole roll, those who voted. */
  readonly quorum: ShareRule;
  /** Of those who voted, those for it. */
  readonly passes: ShareRule;
  /** Voices one person may cast for others. */
  readonly proxies: number;
  readonly keepRollDays: number;
  /** The field that holds the voice, and the one that gets the counts. */
  readonly field: string;
  readonly tally: string;
}

/** A share, or the city's setting that holds one. */
export type ShareRule = Share | { readonly setting: string };

export interface Share {
  readonly over: number;
  readonly of: number;
  /** More than the share, not just as much. */
  readonly more: boolean;
}

export interface Setting {
  readonly name: string;
  readonly value: string;
  /** True where the seeds are silent and the default is ours. */
  readonly ours: boolean;
  readonly words: Words;
}

/** Every step of every state, in their order. */
export const stepsIn = ({ states }: Pick<Mechanism, 'states'>): Step[] =>
  Object.values(states).flatMap((state) => Object.values(state.steps));
