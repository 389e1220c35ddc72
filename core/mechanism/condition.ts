/**
 * When: a few fixed phrases for what rules say most, CEL behind `cel:` for the rest.
 * Phrases of one line are joined by `and` (all) or `or` (any), never both.
 */
import { ACCOUNT, readAccount, type Account } from './account.ts';
import { readAmount, type Amount } from './amount.ts';
import { findDays, type Days } from './days.ts';
import { findDuration, type Duration } from './duration.ts';
import type { Part } from './scope.ts';

export type Test =
  | {
      readonly kind: 'parts';
      readonly how: 'every' | 'any';
      readonly part: string;
      readonly states: readonly string[];
      /** Only those that came into it after the whole last left the state it is in again: in its own term. */
      readonly anew?: true;
    }
  | {
      readonly kind: 'parts-count';
      readonly count: Amount | 'most';
      readonly part: string;
      readonly states: readonly string[];
    }
  | { readonly kind: 'tries-left'; readonly is: boolean }
  | { readonly kind: 'rung-above'; readonly is: boolean }
  | { readonly kind: 'rung-below'; readonly is: boolean }
  | { readonly kind: 'rung'; readonly level: string }
  | { readonly kind: 'setting'; readonly setting: string; readonly is: boolean }
  | {
      readonly kind: 'fact';
      readonly field: string;
      readonly values: readonly string[];
      readonly is: boolean;
    }
  | { readonly kind: 'given'; readonly field: string; readonly is: boolean }
  /** A day has come, or lies from today on and no further away than this. */
  | { readonly kind: 'reached'; readonly field: string; readonly is: boolean }
  | { readonly kind: 'near'; readonly field: string; readonly within: Duration }
  /** A day is one of those that come again: `session-day falls on settings.days`. */
  | { readonly kind: 'falls'; readonly field: string; readonly on: Days; readonly is: boolean }
  /** A day of a published public holiday. */
  | { readonly kind: 'holiday'; readonly field: string; readonly is: boolean }
  /** The item that was chosen carries this mark in its list: `cancelled`, `public-interest`. */
  | { readonly kind: 'marked'; readonly field: string; readonly mark: string; readonly is: boolean }
  /** What stands first among several choices: 第一议题. */
  | { readonly kind: 'first'; readonly field: string; readonly value: string }
  /** Of one class of those who were to come, or of every class. */
  | {
      readonly kind: 'attendance';
      readonly field: string;
      readonly who: string | null;
      readonly is: readonly Presence[];
    }
  | { readonly kind: 'vote'; readonly is: 'passed' | 'counted' | 'short' | 'complete' }
  /** Another matter stands so at this place or above it, and answers these fields alike. */
  | {
      readonly kind: 'elsewhere';
      readonly mechanism: string;
      readonly states: readonly string[];
      readonly same: readonly string[];
      readonly is: boolean;
    }
  /** So many open items of a list at the seat that owns the matter. */
  | { readonly kind: 'on-list'; readonly list: string; readonly least: Amount }
  | { readonly kind: 'balance'; readonly account: Account; readonly least: Amount }
  | { readonly kind: 'booking'; readonly is: 'held' | 'waiting' }
  /** Somebody stands in this part of the matter. */
  | { readonly kind: 'named'; readonly part: Part; readonly is: boolean }
  | { readonly kind: 'parent'; readonly states: readonly string[] }
  | { readonly kind: 'taken'; readonly step: string; readonly is: boolean }
  | { readonly kind: 'cel'; readonly expression: string };

export const PRESENCES = ['present', 'excused', 'absent'] as const;
/** How a class of people came: `owners-committee:excused` in the answer of a field of attendance. */
export type Presence = (typeof PRESENCES)[number];

/** One line: any of its tests suffices. Several lines must all hold. */
export interface Condition {
  readonly text: string;
  readonly any: readonly Test[];
}

const WORDS = '[a-z][a-z0-9-]*';
const STATES = `(${WORDS}(?: or ${WORDS})*)`;
const AMOUNT = `\\d{1,6}|settings\\.${WORDS}`;
const VOTES = {
  passed: 'passed',
  'is counted': 'counted',
  'is short of a quorum': 'short',
  'is complete': 'complete',
} as const;
const states = (text: string): string[] => text.split(' or ');

const PHRASES: readonly {
  readonly says: RegExp;
  readonly read: (m: RegExpExecArray) => Test | undefined;
}[] = [
  {
    says: new RegExp(`^(every|any) (${WORDS}) is ${STATES}$`),
    read: (m) => ({ kind: 'parts', how: m[1] as 'every' | 'any', part: m[2]!, states: states(m[3]!) }),
  },
  {
    says: new RegExp(`^any (${WORDS}) has become ${STATES}$`),
    read: (m) => ({ kind: 'parts', how: 'any', part: m[1]!, states: states(m[2]!), anew: true }),
  },
  {
    says: new RegExp(`^(most|${AMOUNT}) (${WORDS}) are ${STATES}$`),
    read: (m) => ({
      kind: 'parts-count',
      count: m[1] === 'most' ? 'most' : readAmount(m[1]!),
      part: m[2]!,
      states: states(m[3]!),
    }),
  },
  { says: /^tries left$/, read: () => ({ kind: 'tries-left', is: true }) },
  { says: /^no tries left$/, read: () => ({ kind: 'tries-left', is: false }) },
  { says: /^a level above$/, read: () => ({ kind: 'rung-above', is: true }) },
  { says: /^no level above$/, read: () => ({ kind: 'rung-above', is: false }) },
  { says: /^a level below$/, read: () => ({ kind: 'rung-below', is: true }) },
  { says: /^no level below$/, read: () => ({ kind: 'rung-below', is: false }) },
  { says: new RegExp(`^level is (${WORDS})$`), read: (m) => ({ kind: 'rung', level: m[1]! }) },
  {
    says: new RegExp(`^(not )?settings\\.(${WORDS})$`),
    read: (m) => ({ kind: 'setting', setting: m[2]!, is: m[1] === undefined }),
  },
  {
    says: new RegExp(
      `^(?:every class|(${WORDS})) of (${WORDS}) is ((?:present|excused|absent)(?: or (?:present|excused|absent))*)$`,
    ),
    read: (m) => ({
      kind: 'attendance',
      who: m[1] ?? null,
      field: m[2]!,
      is: m[3]!.split(' or ') as Presence[],
    }),
  },
  {
    says: /^the vote (passed|is counted|is short of a quorum|is complete)$/,
    read: (m) => ({ kind: 'vote', is: VOTES[m[1] as keyof typeof VOTES] }),
  },
  {
    says: new RegExp(`^(no )?(${WORDS}) is ${STATES} here(?: for the same (${WORDS}(?:, ?${WORDS})*))?$`),
    read: (m) => ({
      kind: 'elsewhere',
      mechanism: m[2]!,
      states: states(m[3]!),
      same: m[4]?.split(/, ?/) ?? [],
      is: m[1] === undefined,
    }),
  },
  {
    says: new RegExp(`^at least (${AMOUNT}) on (${WORDS})$`),
    read: (m) => ({ kind: 'on-list', least: readAmount(m[1]!), list: m[2]! }),
  },
  {
    says: new RegExp(`^at least (${AMOUNT}) in (${ACCOUNT})$`),
    read: (m) => ({ kind: 'balance', least: readAmount(m[1]!), account: readAccount(m[2]!) }),
  },
  {
    says: new RegExp(`^first of (${WORDS}) is (${WORDS})$`),
    read: (m) => ({ kind: 'first', field: m[1]!, value: m[2]! }),
  },
  {
    says: new RegExp(`^(${WORDS}) is (not )?given$`),
    read: (m) => ({ kind: 'given', field: m[1]!, is: m[2] === undefined }),
  },
  {
    says: new RegExp(`^(${WORDS}) is (not )?marked (${WORDS})$`),
    read: (m) => ({ kind: 'marked', field: m[1]!, mark: m[3]!, is: m[2] === undefined }),
  },
  {
    says: new RegExp(`^(${WORDS}) is (not )?reached$`),
    read: (m) => ({ kind: 'reached', field: m[1]!, is: m[2] === undefined }),
  },
  {
    says: new RegExp(`^(${WORDS}) is within (.+)$`),
    read: (m) => {
      const within = findDuration(m[2]!);
      return within && within.kind !== 'until' ? { kind: 'near', field: m[1]!, within } : undefined;
    },
  },
  {
    says: new RegExp(`^(${WORDS}) (does not fall|falls) on (.+)$`),
    read: (m) => {
      const on = findDays(m[3]!);
      return on && { kind: 'falls', field: m[1]!, on, is: m[2] === 'falls' };
    },
  },
  {
    says: new RegExp(`^(${WORDS}) is (a|no) holiday$`),
    read: (m) => ({ kind: 'holiday', field: m[1]!, is: m[2] === 'a' }),
  },
  { says: /^booking is (held|waiting)$/, read: (m) => ({ kind: 'booking', is: m[1] as 'held' | 'waiting' }) },
  {
    says: /^(no )?(part(?:y|ies)|helper|recipient|assignee) (?:is|are) named$/,
    read: (m) => ({
      kind: 'named',
      part: m[2] === 'parties' ? 'party' : (m[2] as Part),
      is: m[1] === undefined,
    }),
  },
  { says: new RegExp(`^parent is ${STATES}$`), read: (m) => ({ kind: 'parent', states: states(m[1]!) }) },
  {
    says: new RegExp(`^(not )?taken (${WORDS})$`),
    read: (m) => ({ kind: 'taken', step: m[2]!, is: m[1] === undefined }),
  },
  {
    says: new RegExp(`^(${WORDS}) is (not )?${STATES}$`),
    read: (m) => ({ kind: 'fact', field: m[1]!, values: states(m[3]!), is: m[2] === undefined }),
  },
];

/**
 * Reads one `when` line into conditions that must all hold; undefined when a phrase is unknown.
 * `or` between states belongs to the phrase; between whole phrases it is written ` or else `.
 */
export function findConditions(line: string): Condition[] | undefined {
  const text = line.trim();
  if (text.startsWith('cel:')) return [{ text, any: [{ kind: 'cel', expression: text.slice(4).trim() }] }];
  const conditions: Condition[] = [];
  for (const clause of text.split(' and ')) {
    const tests = clause.split(' or else ').map((phrase) => findTest(phrase.trim()));
    if (tests.some((test) => test === undefined)) return undefined;
    conditions.push({ text: clause.trim(), any: tests as Test[] });
  }
  return conditions;
}

function findTest(phrase: string): Test | undefined {
  for (const { says, read } of PHRASES) {
    const match = says.exec(phrase);
    if (match) return read(match);
  }
  return undefined;
}
