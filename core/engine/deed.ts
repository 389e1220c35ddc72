/** What an act asks of the world beyond its own matter, resolved to seats, keys and ids. The store makes them true. */
import type { Seat } from '../ground/org.ts';
import type { Facts } from './matter.ts';

export type Deed =
  | {
      readonly kind: 'open-part';
      readonly part: string;
      readonly mechanism: string;
      readonly id: string;
      readonly seat: Seat;
    }
  | { readonly kind: 'open-matter'; readonly mechanism: string; readonly id: string; readonly facts: Facts }
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
  | { readonly kind: 'publish'; readonly fields: readonly string[] }
  | { readonly kind: 'claim'; readonly claim: string };
