/** What an act asks of the world beyond its own matter, resolved to seats, keys and ids. The store makes them true. */
import type { Seat } from '../ground/org.ts';
import type { RuleKnown } from './context.ts';
import type { Facts } from './matter.ts';

export type Deed =
  | {
      readonly kind: 'open-part';
      readonly part: string;
      readonly mechanism: string;
      readonly id: string;
      readonly seat: Seat;
    }
  | {
      readonly kind: 'open-matter';
      readonly mechanism: string;
      readonly id: string;
      readonly facts: Facts;
      /** Whose it is; null: of whoever acts. */
      readonly requester: string | null;
    }
  | { readonly kind: 'end-parts'; readonly ids: readonly string[] }
  | {
      readonly kind: 'remind';
      readonly keys: readonly string[];
      readonly why: 'late' | 'step';
      readonly step: string;
    }
  | { readonly kind: 'book'; readonly resource: string; readonly is: 'held' | 'waiting' }
  | { readonly kind: 'attend'; readonly resource: string }
  /** `was` waiting gives nothing back: no place comes free. */
  | { readonly kind: 'release'; readonly resource: string; readonly was: 'held' | 'waiting' }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'strike'; readonly list: string }
  /** `document` null: how the matter ended. */
  | { readonly kind: 'publish'; readonly fields: readonly string[]; readonly document: string | null }
  | { readonly kind: 'claim'; readonly claim: string }
  /** Whoever holds one of these posts now is written on the roll, with the floor area they stand for. */
  | {
      readonly kind: 'open-vote';
      readonly vote: string;
      readonly keys: readonly string[];
      readonly byArea: boolean;
    }
  /** Ticks the voter off the roll and puts the voice in the box, in one transaction, linked by nothing. */
  | {
      readonly kind: 'cast';
      readonly vote: string;
      readonly voter: string;
      readonly way: 'own' | 'proxy' | 'paper';
      readonly choice: string;
    }
  | { readonly kind: 'hand-over'; readonly vote: string; readonly from: string; readonly to: string }
  /** Nobody votes any more; the roll is erased so many days from now. */
  | { readonly kind: 'close-vote'; readonly vote: string; readonly eraseAfterDays: number }
  | {
      readonly kind: 'appoint';
      readonly person: string;
      readonly role: string;
      readonly seat: Seat;
      /** The last day, `YYYY-MM-DD`; null until it is ended. */
      readonly until: string | null;
    }
  | { readonly kind: 'end-post'; readonly person: string; readonly role: string; readonly seat: Seat }
  /** Whole units from one account to another; refused by the store when the first would go below nothing. */
  | { readonly kind: 'post'; readonly amount: number; readonly from: string; readonly to: string }
  | { readonly kind: 'schedule'; readonly mechanism: string; readonly on: string; readonly facts: Facts }
  | { readonly kind: 'purge'; readonly mechanism: string; readonly afterDays: number }
  /** A text becomes the rule of the city, over what was known when it was decided. */
  | { readonly kind: 'adopt'; readonly file: string; readonly text: string; readonly over: RuleKnown };

/** Who makes each kind of deed true. A new kind does not compile until it is somebody’s. */
const DOER = {
  'open-part': 'other matters',
  'open-matter': 'other matters',
  'end-parts': 'other matters',
  release: 'other matters',
  book: 'bookings',
  attend: 'bookings',
  remind: 'notices',
  list: 'items',
  move: 'items',
  strike: 'items',
  publish: 'disclosures',
  claim: 'claims',
  'open-vote': 'votes',
  cast: 'votes',
  'hand-over': 'votes',
  'close-vote': 'votes',
  appoint: 'posts',
  'end-post': 'posts',
  purge: 'erasure',
  adopt: 'rules',
  // Their rooms keep no book yet; `check` lets no rule use them.
  post: 'nobody yet',
  schedule: 'nobody yet',
} as const satisfies Record<Deed['kind'], string>;

type Doers = typeof DOER;
type Doer = Doers[Deed['kind']];

/** The deeds that are for one of these to do. */
export type DeedFor<D extends Doer> = Extract<
  Deed,
  { kind: { [K in Deed['kind']]: Doers[K] extends D ? K : never }[Deed['kind']] }
>;

export function isFor<D extends Doer>(deed: Deed, ...doers: readonly D[]): deed is DeedFor<D> {
  return (doers as readonly Doer[]).includes(DOER[deed.kind]);
}

export function deedsFor<D extends Doer>(deeds: readonly Deed[], ...doers: readonly D[]): DeedFor<D>[] {
  return deeds.filter((deed) => isFor(deed, ...doers));
}
