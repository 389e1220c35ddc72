import type { Org, OrgId } from './org.ts';
import type { Day } from './span.ts';

/** What has come to be: an org of the level that was missing, and the day it begins. */
export interface Created {
  readonly org: OrgId;
  readonly level: string;
  readonly since: Day;
}

export type ActingRefusal =
  | { readonly kind: 'not-acting'; readonly org: OrgId }
  | { readonly kind: 'other-level'; readonly actsFor: string; readonly created: string }
  | { readonly kind: 'already-ended'; readonly until: Day }
  | { readonly kind: 'before-it-began'; readonly since: Day };

export type ActingEnd =
  | { readonly ok: true; readonly org: Org }
  | { readonly ok: false; readonly refusal: ActingRefusal };

/**
 * Ends an org that stood in for a missing level, on the day that level begins: no day has both, none has neither.
 * The end is set once; whoever asks again is told the day (CX-009, US-39).
 */
export function endActing(acting: Org, created: Created): ActingEnd {
  if (acting.actsFor === null) return refuse({ kind: 'not-acting', org: acting.id });
  if (acting.actsFor !== created.level) {
    return refuse({ kind: 'other-level', actsFor: acting.actsFor, created: created.level });
  }
  if (acting.until !== null) return refuse({ kind: 'already-ended', until: acting.until });
  if (acting.since !== null && created.since <= acting.since) {
    return refuse({ kind: 'before-it-began', since: acting.since });
  }
  return { ok: true, org: { ...acting, until: created.since } };
}

function refuse(refusal: ActingRefusal): ActingEnd {
  return { ok: false, refusal };
}
