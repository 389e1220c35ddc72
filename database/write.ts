// What one act, with all its effects, asks of the database. Nothing else writes matters.
// Hashes are lower-case hex, moments are ISO 8601 in UTC, days are YYYY-MM-DD, ids are UUIDv7.

import type {
  Appointed,
  Cast,
  HandOver,
  PostEnded,
  Purge,
  VoteClosed,
  VoteCounted,
  VoteOpened,
} from './write-votes.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One command: everything in it becomes true at once, or nothing does. */
export interface Write {
  readonly area: string;
  /** When it is decided: the matters' `changedAt`. */
  readonly at: string;
  readonly command?: CommandWrite;
  readonly matters: readonly MatterWrite[];
  readonly notices?: readonly NoticeWrite[];
  readonly items?: readonly ItemWrite[];
  readonly resources?: readonly ResourceWrite[];
  readonly bookings?: readonly BookingWrite[];
  readonly claims?: readonly ClaimWrite[];
  /** Only what the matter itself holds goes. */
  readonly claimsGone?: readonly ClaimWrite[];
  readonly photos?: readonly PhotoWrite[];
  readonly disclosures?: readonly DisclosureWrite[];
  readonly looks?: readonly LookWrite[];
  readonly votesOpened?: readonly VoteOpened[];
  readonly casts?: readonly Cast[];
  readonly handovers?: readonly HandOver[];
  readonly votesCounted?: readonly VoteCounted[];
  readonly votesClosed?: readonly VoteClosed[];
  readonly appointed?: readonly Appointed[];
  readonly postsEnded?: readonly PostEnded[];
  readonly purges?: readonly Purge[];
  readonly adoptions?: readonly AdoptionWrite[];
}

/** The idempotency key of a request, with the answer to give when it is sent again. */
export interface CommandWrite {
  readonly key: string;
  readonly person: string | null;
  readonly requestHash: string;
  readonly status: number;
  readonly response: Json;
}

export interface MatterWrite {
  readonly id: string;
  /** The matter's `seq` when it was read; 0 opens it. */
  readonly expectSeq: number;
  readonly row: MatterFacts;
  /** Only when the matter opens: the next of a series, or the n-th part of another matter's number. */
  readonly number?: NumberWish;
  /** Consecutive from `expectSeq + 1`; the last one's `seq` and `hash` are the row's `seq` and `head`. */
  readonly acts: readonly ActWrite[];
  readonly values?: readonly ValueWrite[];
  /** When the readers of values written earlier change, or the end they are kept until becomes known. */
  readonly valueReaders?: readonly ValueReaders[];
  readonly clocks?: readonly ClockWrite[];
  readonly clocksGone?: readonly string[];
  readonly involvement?: readonly { readonly person: string; readonly part: Part }[];
}

export type NumberWish =
  | { readonly series: string; readonly year: number }
  | { readonly partOf: string; readonly nth: number };

export type Part = 'requester' | 'party' | 'helper' | 'recipient' | 'assignee' | 'joiner';

/** A matter's row without its area, id, number and dates of change. Old acts follow `readers` when it changes. */
export interface MatterFacts {
  readonly mechanism: string;
  readonly version: number;
  readonly pack: string;
  readonly parent: string | null;
  /** The name the parent gave this child ("answer"). */
  readonly part: string | null;
  /** The matter whose step opened this one as a matter of its own. */
  readonly origin: string | null;
  readonly state: string;
  readonly open: boolean;
  readonly outcome: string | null;
  readonly title: string;
  readonly owner: string | null;
  readonly here: string | null;
  readonly rung: string | null;
  readonly place: string | null;
  readonly placePath: string | null;
  /** The place's ancestors below the area, town first, itself last; at most five. */
  readonly under: readonly string[];
  readonly requester: string | null;
  readonly asked: string | null;
  readonly waitsOn: string | null;
  readonly due: string | null;
  readonly seq: number;
  readonly head: string;
  readonly openedAt: string;
  readonly readers: readonly string[];
  /** Who holds one of these keys reads it only by their own name, not by a post. Its acts, values and notices follow. */
  readonly barred: readonly string[];
  readonly snapshot: Json;
  /** The day it is held on, `2026-04-14`, where its rule has a rhythm. */
  readonly fallsOn: string | null;
}

export interface ActWrite {
  readonly seq: number;
  readonly id: string;
  readonly step: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly at: string;
  readonly actor: string | null;
  readonly actorAs: string;
  readonly facts: Json;
  readonly prev: string | null;
  readonly hash: string;
}

/** A personal value behind the commitment in an act's facts; erasing it and its salt leaves the chain whole. */
export interface ValueWrite {
  readonly seq: number;
  readonly field: string;
  readonly value: Json;
  readonly salt: string;
  readonly keepUntil: string | null;
  readonly readers: readonly string[];
}

/** All values of a field of one matter; without `keepUntil` their end stays as it is. */
export interface ValueReaders {
  readonly field: string;
  readonly readers: readonly string[];
  readonly keepUntil?: string | null;
}

export interface ClockWrite {
  readonly name: string;
  readonly state: string;
  readonly due: string | null;
  readonly pausedAt: string | null;
  readonly lateAt: string | null;
}

export interface NoticeWrite {
  readonly id: string;
  readonly toKey: string;
  readonly matter: string | null;
  readonly kind: string;
  readonly params: Json;
  readonly at: string;
}

export interface ItemWrite {
  readonly id: string;
  /** The item's `version` when it was read; 0 adds it. */
  readonly expectVersion: number;
  readonly list: string;
  readonly matter: string | null;
  readonly class: string | null;
  readonly state: string;
  readonly place: string | null;
  readonly org: string | null;
  readonly words: Json;
  readonly readers: readonly string[];
}

/** Takes (or with a negative number gives back) so much of a resource; refused when it would pass the capacity. */
export interface ResourceWrite {
  readonly id: string;
  readonly take: number;
}

export interface BookingWrite {
  readonly id: string;
  readonly resource: string;
  readonly matter: string | null;
  readonly person: string | null;
  readonly state: 'held' | 'waiting' | 'attended' | 'cancelled';
  readonly position: number | null;
  readonly readers: readonly string[];
}

/** "Only one per …": the first matter to hold the claim keeps it until it lets go. */
export interface ClaimWrite {
  readonly mechanism: string;
  readonly claim: string;
  readonly matter: string;
}

/** A photo uploaded earlier becomes the matter's. */
export interface PhotoWrite {
  readonly id: string;
  readonly matter: string;
  readonly readers: readonly string[];
}

/** What everybody may see from now on, in place of what it supersedes. */
export interface DisclosureWrite {
  readonly id: string;
  readonly matter: string | null;
  /** The public number by which anybody finds it; null takes the matter's own. */
  readonly number: string | null;
  readonly mechanism: string;
  readonly kind: string;
  readonly place: string | null;
  readonly facts: Json;
  readonly at: string;
  readonly supersedes: string | null;
}

/** A text becomes the rule of a pack; lost when the pack has that revision already. */
export interface AdoptionWrite {
  readonly pack: string;
  readonly revision: number;
  readonly path: string;
  readonly text: string;
  readonly former: string | null;
  readonly folder: string | null;
  readonly hash: string;
  readonly matter: string;
  readonly adoptedAs: string;
}

/** Somebody was shown a person's data. */
export interface Look {
  readonly id: string;
  /** Whose data. */
  readonly person: string;
  readonly byPerson: string | null;
  /** The key it was seen by. */
  readonly byKey: string;
  readonly matter: string | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly at: string;
}

/** Noted unless the same person looked at as much of the same matter since `since`. */
export interface LookWrite extends Look {
  readonly since: string;
}

/** How a write ended. `repeated`: the same key was answered before. `lost`: read again and decide again. */
export type Written =
  | { readonly kind: 'written'; readonly numbers: Readonly<Record<string, string>> }
  | { readonly kind: 'repeated'; readonly command: RepeatedCommand }
  | { readonly kind: 'lost'; readonly lost: readonly Lost[] };

export interface RepeatedCommand {
  readonly key: string;
  readonly person: string | null;
  readonly requestHash: string;
  readonly status: number;
  readonly response: Json;
  readonly at: string;
}

export type Lost =
  | { readonly kind: 'matter'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'resource'; readonly id: string }
  | { readonly kind: 'booking'; readonly id: string }
  | {
      readonly kind: 'claim';
      readonly mechanism: string;
      readonly claim: string;
      readonly matter: string | null;
    }
  | { readonly kind: 'photo'; readonly id: string }
  /** Voted already, handed over already or to too many, or not on the roll any more. */
  | { readonly kind: 'voter'; readonly id: string }
  | { readonly kind: 'adoption'; readonly pack: string };
