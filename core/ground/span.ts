/** `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** A stretch of days, half-open: it holds from `since` on and no longer on `until`. Null is "as far as we know, always". */
export interface Span {
  readonly since: Day | null;
  readonly until: Day | null;
}

export function holdsOn(span: Span, on: Day): boolean {
  return (span.since === null || span.since <= on) && (span.until === null || on < span.until);
}
