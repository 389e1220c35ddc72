import type { MatterRow } from '#core/contract/matter.ts';
import { byDue } from './by-due.ts';

/** What waits on me, then what is open, each by what is due first; then what has ended, the newest first. */
export function waitingFirst(rows: readonly MatterRow[]): readonly MatterRow[] {
  const rank = ({ open, waiting }: MatterRow): number => (waiting?.mine ? 0 : open ? 1 : 2);
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || (a.open ? byDue(a, b) : 0) || b.changed_at.localeCompare(a.changed_at),
  );
}
