/** The one stretch in which a text differs from another: what is the same before and behind stays untouched. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Undefined when they are the same. */
export function smallestChange(was: string, now: string): Stretch | undefined {
  if (was === now) return undefined;
  const shorter = Math.min(was.length, now.length);
  let before = 0;
  while (before < shorter && was[before] === now[before]) before += 1;
  if (isInsidePair(was, before) || isInsidePair(now, before)) before -= 1;
  let behind = 0;
  while (behind < shorter - before && was[was.length - 1 - behind] === now[now.length - 1 - behind])
    behind += 1;
  if (isInsidePair(was, was.length - behind) || isInsidePair(now, now.length - behind)) behind -= 1;
  return { from: before, to: was.length - behind, insert: now.slice(before, now.length - behind) };
}

/** Rare Chinese letters take two places, and are never cut in half. */
function isInsidePair(text: string, position: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(position - 1, position + 1));
}
