/** What follows a step, as values. The store makes them real in the same transaction as the act. */
import { findScope, type Scope } from './scope.ts';

export type Effect =
  /** One part for each org in a field. */
  | { readonly kind: 'ask'; readonly field: string; readonly part: string }
  /** A matter of its own, linked to this one, e.g. a mediation out of a finding. */
  | { readonly kind: 'open'; readonly mechanism: string; readonly with: Readonly<Record<string, string>> }
  | { readonly kind: 'remind'; readonly who: readonly Scope[] }
  /** The actor, or the person in a field, becomes assignee or recipient. */
  | { readonly kind: 'assign'; readonly from: 'actor' | 'nobody' | { readonly field: string } }
  | { readonly kind: 'name'; readonly part: 'party' | 'helper' | 'recipient'; readonly field: string }
  | { readonly kind: 'use-try' }
  | { readonly kind: 'restart-clock' }
  /** `ifPossible`: on the highest rung it stays where it is instead of being refused. */
  | { readonly kind: 'raise'; readonly ifPossible: boolean }
  | { readonly kind: 'return' }
  | { readonly kind: 'book'; readonly field: string }
  | { readonly kind: 'attend' }
  | { readonly kind: 'release' }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'strike'; readonly list: string }
  | { readonly kind: 'publish'; readonly fields: readonly string[] };

const W = '[a-z][a-z0-9-]*';

const PHRASES: readonly {
  readonly says: RegExp;
  readonly read: (m: RegExpExecArray) => Effect | undefined;
}[] = [
  { says: new RegExp(`^ask (${W}) as (${W})$`), read: (m) => ({ kind: 'ask', field: m[1]!, part: m[2]! }) },
  {
    says: new RegExp(`^open (${W})((?: with ${W} from ${W})*)$`),
    read: (m) => ({ kind: 'open', mechanism: m[1]!, with: readWith(m[2] ?? '') }),
  },
  { says: /^remind (.+)$/, read: (m) => readRemind(m[1]!) },
  { says: /^assign actor$/, read: () => ({ kind: 'assign', from: 'actor' }) },
  { says: /^assign nobody$/, read: () => ({ kind: 'assign', from: 'nobody' }) },
  { says: new RegExp(`^assign (${W})$`), read: (m) => ({ kind: 'assign', from: { field: m[1]! } }) },
  {
    says: new RegExp(`^name (${W}) as (party|helper|recipient)$`),
    read: (m) => ({ kind: 'name', field: m[1]!, part: m[2] as 'party' }),
  },
  { says: /^use a try$/, read: () => ({ kind: 'use-try' }) },
  { says: /^restart clock$/, read: () => ({ kind: 'restart-clock' }) },
  { says: /^raise( where possible)?$/, read: (m) => ({ kind: 'raise', ifPossible: m[1] !== undefined }) },
  { says: /^return$/, read: () => ({ kind: 'return' }) },
  { says: new RegExp(`^book (${W})$`), read: (m) => ({ kind: 'book', field: m[1]! }) },
  { says: /^attend booking$/, read: () => ({ kind: 'attend' }) },
  { says: /^release booking$/, read: () => ({ kind: 'release' }) },
  { says: new RegExp(`^put in (${W})$`), read: (m) => ({ kind: 'list', list: m[1]! }) },
  {
    says: new RegExp(`^move from (${W}) to (${W})$`),
    read: (m) => ({ kind: 'move', from: m[1]!, to: m[2]! }),
  },
  { says: new RegExp(`^strike from (${W})$`), read: (m) => ({ kind: 'strike', list: m[1]! }) },
  {
    says: new RegExp(`^publish (${W}(?:, ?${W})*)$`),
    read: (m) => ({ kind: 'publish', fields: m[1]!.split(/, ?/) }),
  },
];

/** Reads one `does` or `late` phrase; undefined when it is none. */
export function findEffect(phrase: string): Effect | undefined {
  const text = phrase.trim();
  for (const { says, read } of PHRASES) {
    const match = says.exec(text);
    if (match) return read(match);
  }
  return undefined;
}

function readRemind(text: string): Effect | undefined {
  const who = text.split(' and ').map(findScope);
  return who.some((scope) => scope === undefined) ? undefined : { kind: 'remind', who: who as Scope[] };
}

function readWith(text: string): Record<string, string> {
  const pairs = [...text.matchAll(new RegExp(` with (${W}) from (${W})`, 'g'))];
  return Object.fromEntries(pairs.map((pair) => [pair[1]!, pair[2]!]));
}
