/**
 * An expected "no", as a value: its kind, what its sentence needs, and the lawful next steps.
 * The sentences stand in language/refusal.ts, one for each kind; a rule's own words go first.
 */
import type { PrivateInText } from '../disclosure/private-text.ts';
import type { Words } from '../words.ts';

export type RefusalKind =
  | 'unknown-mechanism'
  | 'unknown-version'
  | 'unknown-step'
  | 'unknown-place'
  | 'not-by-you'
  | 'not-now'
  | 'ended'
  | 'no-tries-left'
  | 'condition-unmet'
  | 'already-taken'
  | 'said-enough'
  | 'own-work'
  | 'related-to-a-party'
  | 'is-part'
  | 'form'
  | 'no-owner'
  | 'no-rung-above'
  | 'no-rung-below'
  | 'only-one'
  | 'of-owner'
  | 'of-org'
  | 'no-mandate'
  | 'not-on-roll'
  | 'handed-over'
  | 'vote-over'
  | 'rule-has-problems'
  | 'rule-moved-on'
  | 'rule-unchanged';

export interface FieldFault {
  readonly field: string;
  readonly fault: FieldFaultKind;
  /** The limit that was passed, where there is one. */
  readonly limit?: number;
}

export type FieldFaultKind =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'too-large'
  | 'out-of-range'
  | 'too-early'
  | 'not-a-choice'
  | 'control-characters'
  | PrivateInText
  | 'not-held-there'
  | 'unknown-field'
  | 'unknown-place'
  | 'unknown-org'
  | 'unknown-person'
  | 'unknown-matter'
  | 'twice'
  | 'not-on-roll'
  | 'voted-already';

export interface Refusal {
  readonly refused: true;
  readonly kind: RefusalKind;
  /** The rule's own sentence, when it has one. */
  readonly words: Words | null;
  /** Filled into the sentence: the step, the state, who may. */
  readonly says: Readonly<Record<string, Words>>;
  /** Names of steps that are lawful instead, nearest first. */
  readonly next: readonly string[];
  readonly fields: readonly FieldFault[];
}

export interface RefusalDetail {
  readonly words?: Words | null;
  readonly says?: Readonly<Record<string, Words>>;
  readonly next?: readonly string[];
  readonly fields?: readonly FieldFault[];
}

export function refuse(kind: RefusalKind, detail: RefusalDetail = {}): Refusal {
  return {
    refused: true,
    kind,
    words: detail.words ?? null,
    says: detail.says ?? {},
    next: detail.next ?? [],
    fields: detail.fields ?? [],
  };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
