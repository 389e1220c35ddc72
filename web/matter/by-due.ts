import type { MatterRow } from '#core/contract/matter.ts';

type Clocked = Pick<MatterRow, 'clock'>;

/** What is due first comes first; what has no clock comes last. */
export function byDue(a: Clocked, b: Clocked): number {
  return dueOf(a) - dueOf(b);
}

function dueOf({ clock }: Clocked): number {
  // Not Infinity: two of them would differ by NaN.
  return clock ? Date.parse(clock.due) : Number.MAX_SAFE_INTEGER;
}
