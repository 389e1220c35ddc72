/** What binds a city, read and ready: texts, risks, rules, and the deviations a city answers for. */
import type { Words } from '../words.ts';
import type { AppliesTo, LawEffect, LawTest, ReadAt } from './shape.ts';

export interface Law {
  readonly texts: Readonly<Record<string, LawText>>;
  readonly risks: Readonly<Record<string, LawRisk>>;
  readonly rules: Readonly<Record<string, LawRule>>;
}

export interface LawText {
  readonly name: string;
  readonly words: Words;
  /** Nothing here is legal advice, least of all what nobody could read at its source. */
  readonly readAt: ReadAt;
  readonly note: Words | null;
}

/** One of the 28 risks the seed articles carry. Its limit is ours: the articles name none. */
export interface LawRisk {
  readonly name: string;
  readonly words: Words;
  readonly rows: readonly string[];
}

export interface LawRule {
  readonly name: string;
  readonly words: Words;
  readonly cites: readonly Cite[];
  readonly risks: readonly string[];
  readonly appliesTo: readonly AppliesTo[];
  readonly effect: LawEffect;
  readonly atMostDays: number | null;
  readonly tests: readonly LawTest[];
  readonly enforcedBy: readonly Evidence[];
  readonly how: Words | null;
}

export interface Cite {
  readonly text: string;
  readonly articles: readonly number[];
}

export type Evidence =
  | { readonly kind: 'check'; readonly rule: string }
  | { readonly kind: 'test'; readonly path: string }
  | { readonly kind: 'not-built' };

/** Where a city goes another way than a rule. */
export interface Deviation {
  readonly rule: string;
  /** Null when the file names nothing it is for; then it does not load. */
  readonly subject: Subject | null;
  readonly basis: Words;
  readonly person: string;
  readonly from: string;
  /** The last day. */
  readonly until: string;
  readonly published: string | null;
}

export interface Subject {
  readonly kind: SubjectKind;
  readonly name: string;
}

export type SubjectKind = 'mechanism' | 'field' | 'indicator' | 'list' | 'kept-day';

export type Held = 'held' | 'partly' | 'not-built';

/** What stands between a rule and the city: tests of its own, other proof, and what is lacking. */
export function heldOf({ tests, enforcedBy }: LawRule): Held {
  const lacks = enforcedBy.some((one) => one.kind === 'not-built');
  const holds = tests.length > 0 || enforcedBy.some((one) => one.kind !== 'not-built');
  return lacks ? (holds ? 'partly' : 'not-built') : 'held';
}

export const isSubject = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && one.name === other.name;

/** Days are ISO, so the order of letters is the order of days. */
export const isInForce = (deviation: Deviation, today: string): boolean =>
  deviation.from <= today && today <= deviation.until;
