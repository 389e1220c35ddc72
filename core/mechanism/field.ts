/** One entry of the field register: what is asked, why, who reads it, how long it is kept, what it costs to answer. */
import type { Words } from '../words.ts';
import type { Scope } from './scope.ts';

export const ASKED_TYPES = [
  'text',
  'number',
  'money',
  'date',
  'month',
  'choice',
  'choices',
  'attendance',
  'yes-no',
  'rating',
  'person',
  'persons',
  'org',
  'orgs',
  'place',
  'photos',
  'resource',
  /** Another matter, held as it stands now: a policy with the text in force on that day. */
  'matter',
] as const;

/** `tally` is filled by counting a vote, and never asked. */
export const FIELD_TYPES = [...ASKED_TYPES, 'tally'] as const;

/** Types whose answers are of persons, unless the register says otherwise. */
export const PERSONAL: ReadonlySet<FieldType> = new Set(['text', 'person', 'persons', 'photos']);

export type FieldType = (typeof FIELD_TYPES)[number];

export interface Choice {
  readonly value: string;
  readonly words: Words;
  /** The org that leads this kind of matter; `{area}` stands for the matter's area code. */
  readonly org: string | null;
  /** What a rule may ask about an item: `cancelled`, `public-interest`. */
  readonly marks: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly words: Words;
  readonly hint: Words | null;
  readonly purpose: Words;
  readonly basis: Words;
  readonly seenBy: readonly Scope[];
  readonly keep: Keep;
  /** Seconds a person needs to answer it. */
  readonly costsS: number;
  /** Longest text in characters, most photos, most stars, most entries, the largest number. */
  readonly max: number;
  readonly choices: readonly Choice[];
  /** Kinds of org, name of the list, or mechanisms, to pick from. */
  readonly from: readonly string[];
  /** Of a day: not before the day it is answered on. */
  readonly earliest: 'today' | null;
  readonly knownFrom: KnownFrom | null;
  /** Why every form may ask it although it is known: it is filled in, and only put right. */
  readonly asksAgain?: Words;
  /** Holds something about a person: stored beside the record behind a salted commitment, and erased at its end. */
  readonly personal: boolean;
}

/** `parts.who-then`: what the parts of the matter answered to the field `who-then`. `open.account-item.promise-item`: what is open of those rules below its seat. `said.words`: what was said in the room in answer to that field. */
export type KnownFrom =
  | 'sign-in'
  | 'device'
  | 'post'
  | 'parent'
  | `parts.${string}`
  | `open.${string}`
  | `said.${string}`;

/** How long after the matter ends. Null days: as long as the matter itself. */
export interface Keep {
  readonly days: number | null;
  readonly words: Words;
}

const KEEP = /^(\d{1,3}) (days?|months?|years?) after end$/;

/** Reads `2 years after end` or `with matter`; undefined when it is neither. */
export function findKeep(text: string): Keep | undefined {
  if (text === 'with matter')
    return { days: null, words: { zh: '与事项同期保存', en: 'As long as the matter' } };
  const match = KEEP.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const count = Number(match[1]);
  const unit = match[2].replace(/s$/, '') as 'day' | 'month' | 'year';
  const days = count * { day: 1, month: 30, year: 365 }[unit];
  const zh = { day: '天', month: '个月', year: '年' }[unit];
  return {
    days,
    words: { zh: `结束后 ${count} ${zh}`, en: `${count} ${unit}${count === 1 ? '' : 's'} after it ends` },
  };
}
