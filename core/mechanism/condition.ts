/**
 * When: a few fixed phrases for what rules say most, CEL behind `cel:` for the rest.
 * Phrases of one line are joined by `and` (all) or `or` (any), never both.
 */
import type { Part } from './scope.ts';

export type Test =
  | {
      readonly kind: 'parts';
      readonly how: 'every' | 'any';
      readonly part: string;
      readonly states: readonly string[];
    }
  | {
      readonly kind: 'parts-count';
      readonly count: number;
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
  | { readonly kind: 'booking'; readonly is: 'held' | 'waiting' }
  /** Somebody stands in this part of the matter. */
  | { readonly kind: 'named'; readonly part: Part; readonly is: boolean }
  | { readonly kind: 'parent'; readonly states: readonly string[] }
  | { readonly kind: 'taken'; readonly step: string; readonly is: boolean }
  | { readonly kind: 'cel'; readonly expression: string };

/** One line: any of its tests suffices. Several lines must all hold. */
export interface Condition {
  readonly text: string;
  readonly any: readonly Test[];
}

const WORDS = '[a-z][a-z0-9-]*';
const STATES = `(${WORDS}(?: or ${WORDS})*)`;
const states = (text: string): string[] => text.split(' or ');

const PHRASES: readonly { readonly says: RegExp; readonly read: (m: RegExpExecArray) => Test }[] = [
  {
    says: new RegExp(`^(every|any) (${WORDS}) is ${STATES}$`),
    read: (m) => ({ kind: 'parts', how: m[1] as 'every' | 'any', part: m[2]!, states: states(m[3]!) }),
  },
  {
    says: new RegExp(`^(\\d+) (${WORDS}) are ${STATES}$`),
    read: (m) => ({ kind: 'parts-count', count: Number(m[1]), part: m[2]!, states: states(m[3]!) }),
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
