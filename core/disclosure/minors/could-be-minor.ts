import type { Day } from '../../ground/span.ts';

/** Years. PIPL is quoted for those under 14; that a neighbourhood protects all who are not of age is ours. */
export const ADULT_FROM = 18;

/**
 * Whether somebody born then may still be under 18 on that day. `born` is a match whose groups are year, month and day,
 * the last two perhaps unknown: then the latest day they could mean counts. Nobody is born in the future.
 */
export function couldBeMinor([, year, month, day]: readonly (string | undefined)[], on: Day): boolean {
  if (year === undefined) return false;
  const latest = `${Number(year) + ADULT_FROM}-${(month ?? '12').padStart(2, '0')}-${(day ?? '31').padStart(2, '0')}`;
  return year <= on.slice(0, 4) && latest > on;
}
