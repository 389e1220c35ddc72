/** A matter under simulation, and what is set down about it. */
import type { Actor } from '../engine/context.ts';
import type { Clock, Matter } from '../engine/matter.ts';
import type { Step } from '../mechanism/mechanism.ts';
import type { Source } from './arrivals.ts';
import type { Rules } from './rules.ts';
import type { Team } from './team.ts';

export interface Life {
  matter: Matter;
  readonly rules: Rules;
  /** Whatever happens by chance to this matter is drawn from here. */
  readonly seed: number;
  readonly whole: Life | null;
  readonly parts: Life[];
  /** Grows when the state changes or a plan is carried out: a plan of an earlier turn is void. */
  turn: number;
  planned: boolean;
  /** Steps meant and refused since anything last happened. */
  refusals: number;
}

/** Somebody is going to take a step, or to open a matter where `life` is null. */
export interface Plan {
  readonly life: Life | null;
  readonly turn: number;
  readonly step: Step | null;
  readonly coming: Coming | null;
  readonly actor: Actor & { readonly kind: 'person' };
  /** Null: somebody who acts for themselves and keeps nobody waiting. */
  readonly team: Team | null;
  readonly lengthMs: number;
  readyAt: number;
}

export interface Coming {
  readonly source: Source;
  readonly seed: number;
  readonly requester: string;
}

export type Happening =
  | { readonly kind: 'comes'; readonly source: Source }
  | { readonly kind: 'ready'; readonly plan: Plan }
  | { readonly kind: 'worked'; readonly plan: Plan }
  | { readonly kind: 'late'; readonly life: Life; readonly clock: Clock }
  | { readonly kind: 'shift-begins'; readonly team: Team }
  | { readonly kind: 'day' }
  | { readonly kind: 'count' };
