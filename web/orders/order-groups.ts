import type { MatterRow } from '#core/contract/matter.ts';
import { byDue } from '../matter/by-due.ts';

export interface OrderGroups {
  readonly toTake: readonly MatterRow[];
  readonly mine: readonly MatterRow[];
  readonly done: readonly MatterRow[];
}

/** Among everything I may read: orders I can take now, those I took and still owe, those I took that have ended. */
export function orderGroups(rows: readonly MatterRow[]): OrderGroups {
  const orders = rows.filter(({ mechanism }) => mechanism.face === 'order');
  const taken = orders.filter(({ part }) => part === 'assignee');
  return {
    toTake: orders
      .filter(({ open, part, next_step }) => open && part !== 'assignee' && next_step?.name === 'take')
      .sort(byDue),
    mine: taken.filter(({ open }) => open).sort(byDue),
    done: taken.filter(({ open }) => !open),
  };
}
