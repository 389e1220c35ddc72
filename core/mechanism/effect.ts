/** What follows a step, as values. The store makes them real in the same transaction as the act. */
import { ACCOUNT, readAccount, type Account } from './account.ts';
import { readAmount, type Amount } from './amount.ts';
import { findScope, type Scope } from './scope.ts';

export type Effect =
  /** One part for each org in a field. */
  | { readonly kind: 'ask'; readonly field: string; readonly part: string }
  /** One part for each org that is tied so to the place: every unit stationed in the community. */
  | { readonly kind: 'ask-tied'; readonly tie: string; readonly part: string }
  /** A matter of its own, e.g. a mediation out of a finding. */
  | {
      readonly kind: 'open';
      readonly mechanism: string;
      readonly with: Readonly<Record<string, string>>;
      /** What the rule itself says of it: `source` is `visit`. */
      readonly says?: Readonly<Record<string, string>>;
      /** The field that names whose matter it is; absent, or left empty: whoever acts. */
      readonly requester?: string;
    }
  | { readonly kind: 'remind'; readonly who: readonly Scope[] }
  /** The actor, or the person in a field, becomes assignee or recipient. */
  | { readonly kind: 'assign'; readonly from: 'actor' | 'nobody' | { readonly field: string } }
  | { readonly kind: 'name'; readonly part: 'party' | 'helper' | 'recipient'; readonly field: string }
  | { readonly kind: 'use-try' }
  /** One clock of the state by its name; null restarts them all. */
  | { readonly kind: 'restart-clock'; readonly clock: string | null }
  /** `ifPossible`: on the highest rung it stays where it is instead of being refused. */
  | { readonly kind: 'raise'; readonly ifPossible: boolean }
  /** One rung down; or straight to the level a field names. */
  | { readonly kind: 'return'; readonly to: string | null }
  | { readonly kind: 'book'; readonly field: string }
  | { readonly kind: 'attend' }
  | { readonly kind: 'release' }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'strike'; readonly list: string }
  /** As a document of its own, which later ones of that name supersede. */
  | { readonly kind: 'publish'; readonly fields: readonly string[]; readonly as: string | null }
  /** A voice in the vote of this state: one's own, one that was handed over, or one given on paper. */
  | { readonly kind: 'cast'; readonly way: 'own' | 'paper' }
  /** One's voice is handed to somebody else on the roll. */
  | { readonly kind: 'hand-over-vote' }
  | { readonly kind: 'count-votes' }
  | {
      readonly kind: 'appoint';
      readonly field: string;
      readonly role: string;
      readonly at: Office;
      /** A field with the last day; null: until it is ended. */
      readonly until: string | null;
    }
  | { readonly kind: 'end-post'; readonly field: string; readonly role: string; readonly at: Office }
  /** Double entry in one unit: what leaves one account arrives in the other. */
  | { readonly kind: 'post'; readonly amount: Posted; readonly from: Account; readonly to: Account }
  /** A matter opens by itself on the day a field names. */
  | { readonly kind: 'schedule'; readonly mechanism: string; readonly on: string }
  /** What that mechanism holds of persons here is erased so many days from now. */
  | { readonly kind: 'purge'; readonly mechanism: string; readonly afterDays: number }
  /** A rule of the city itself: the text of a file is asked whether it holds, or becomes the rule, over the text it was written on. */
  | {
      readonly kind: 'rule';
      readonly does: 'check' | 'adopt';
      readonly text: string;
      readonly file: string;
      readonly over: string;
    };

/** Where a post is held: the seat that owns the matter, or the place or org of a field. */
export type Office = 'owner' | { readonly field: string };

/** A number, a setting, or what a field of the matter says. */
export type Posted = Amount | { readonly field: string };

const W = '[a-z][a-z0-9-]*';

const PHRASES: readonly {
  readonly says: RegExp;
  readonly read: (m: RegExpExecArray) => Effect | undefined;
}[] = [
  { says: new RegExp(`^ask (${W}) as (${W})$`), read: (m) => ({ kind: 'ask', field: m[1]!, part: m[2]! }) },
  {
    says: new RegExp(`^ask all (${W}) as (${W})$`),
    read: (m) => ({ kind: 'ask-tied', tie: m[1]!, part: m[2]! }),
  },
  {
    says: new RegExp(`^open (${W})(?: for (${W}))?((?: with ${W} (?:from|as) ${W})*)$`),
    read: (m) => ({
      kind: 'open',
      mechanism: m[1]!,
      with: readPairs('from', m[3] ?? ''),
      ...said(readPairs('as', m[3] ?? '')),
      ...(m[2] === undefined ? {} : { requester: m[2] }),
    }),
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
  {
    says: new RegExp(`^restart clock(?: (${W}))?$`),
    read: (m) => ({ kind: 'restart-clock', clock: m[1] ?? null }),
  },
  { says: /^raise( where possible)?$/, read: (m) => ({ kind: 'raise', ifPossible: m[1] !== undefined }) },
  {
    says: new RegExp(`^return(?: to (${W}))?$`),
    read: (m) => ({ kind: 'return', to: m[1] ?? null }),
  },
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
    says: new RegExp(`^publish (${W}(?:(?:, ?| and )${W})*?)(?: as (${W}))?$`),
    read: (m) => ({ kind: 'publish', fields: m[1]!.split(/, ?| and /), as: m[2] ?? null }),
  },
  {
    says: /^cast the vote( on paper)?$/,
    read: (m) => ({ kind: 'cast', way: m[1] === undefined ? 'own' : 'paper' }),
  },
  { says: /^hand over the vote$/, read: () => ({ kind: 'hand-over-vote' }) },
  { says: /^count the votes$/, read: () => ({ kind: 'count-votes' }) },
  {
    says: new RegExp(`^appoint (${W}) as (${W}) at (${W})(?: until (${W}))?$`),
    read: (m) => ({
      kind: 'appoint',
      field: m[1]!,
      role: m[2]!,
      at: readOffice(m[3]!),
      until: m[4] ?? null,
    }),
  },
  {
    says: new RegExp(`^end the post of (${W}) as (${W}) at (${W})$`),
    read: (m) => ({ kind: 'end-post', field: m[1]!, role: m[2]!, at: readOffice(m[3]!) }),
  },
  {
    says: new RegExp(`^post (\\d{1,9}|settings\\.${W}|${W}) from (${ACCOUNT}) to (${ACCOUNT})$`),
    read: (m) => ({
      kind: 'post',
      amount: readPosted(m[1]!),
      from: readAccount(m[2]!),
      to: readAccount(m[3]!),
    }),
  },
  {
    says: new RegExp(`^schedule (${W}) on (${W})$`),
    read: (m) => ({ kind: 'schedule', mechanism: m[1]!, on: m[2]! }),
  },
  {
    says: new RegExp(`^purge (${W}) after (\\d{1,3}) days$`),
    read: (m) => ({ kind: 'purge', mechanism: m[1]!, afterDays: Number(m[2]) }),
  },
  {
    says: new RegExp(`^(check|adopt) (${W}) as (${W}) over (${W})$`),
    read: (m) => ({
      kind: 'rule',
      does: m[1] as 'check' | 'adopt',
      text: m[2]!,
      file: m[3]!,
      over: m[4]!,
    }),
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

const readOffice = (text: string): Office => (text === 'owner' ? 'owner' : { field: text });

const readPosted = (text: string): Posted =>
  /^\d|^settings\./.test(text) ? readAmount(text) : { field: text };

function readRemind(text: string): Effect | undefined {
  const who = text.split(' and ').map(findScope);
  return who.some((scope) => scope === undefined) ? undefined : { kind: 'remind', who: who as Scope[] };
}

function readPairs(joined: 'from' | 'as', text: string): Record<string, string> {
  const pairs = [...text.matchAll(new RegExp(` with (${W}) ${joined} (${W})`, 'g'))];
  return Object.fromEntries(pairs.map((pair) => [pair[1]!, pair[2]!]));
}

const said = (says: Record<string, string>): { readonly says?: Readonly<Record<string, string>> } =>
  Object.keys(says).length === 0 ? {} : { says };

/** The part an effect asks for; undefined where it asks for none. */
export const partAsked = (effect: Effect): string | undefined =>
  effect.kind === 'ask' || effect.kind === 'ask-tied' ? effect.part : undefined;
