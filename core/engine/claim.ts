import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Facts } from './matter.ts';

/** What a matter claims for itself alone; undefined where the rule has no "only one per …". */
export function findClaim(mechanism: Mechanism, facts: Facts): string | undefined {
  if (mechanism.onlyOne.length === 0) return undefined;
  return mechanism.onlyOne.map((field) => String(facts[field] ?? '')).join('|');
}
