import { expect, test } from 'vitest';
import type { MatterRow } from '#core/contract/matter.ts';
import { orderGroups } from './order-groups.ts';

const words = { zh: '茶', en: 'Tea' };

function order(id: string, more: Partial<MatterRow>): MatterRow {
  const at = '2026-11-22T09:00:00Z';
  return {
    id,
    number: id,
    title: id,
    open: true,
    waiting: null,
    changed_at: at,
    opened_at: at,
    outcome: null,
    also: 0,
    place: null,
    clock: null,
    part: null,
    next_step: null,
    state: { name: 'placed', words },
    owner: { seat: 'club', words },
    mechanism: { name: 'order', words, face: 'order', version: 1 },
    ...more,
  };
}

const take = { name: 'take', words, needs_form: false };
const due = (at: string) => ({
  name: 'c',
  due: at,
  late: false,
  paused: false,
  provisional: false,
  left_min: 1,
  ours: true,
});
const ids = (rows: readonly MatterRow[]): readonly string[] => rows.map(({ id }) => id);

test('orders I can take, orders I owe and orders I have done stand apart, the most pressing first', () => {
  const groups = orderGroups([
    order('later', { next_step: take, clock: due('2026-11-25T00:00:00Z') }),
    order('sooner', { next_step: take, clock: due('2026-11-23T00:00:00Z') }),
    order('taken', { part: 'assignee' }),
    order('served', { part: 'assignee', open: false }),
    order('asked-by-me', { part: 'requester' }),
    order('a-whistle', {
      mechanism: { name: 'whistle', words, face: 'report', version: 1 },
      next_step: take,
    }),
  ]);
  expect(ids(groups.toTake)).toEqual(['sooner', 'later']);
  expect(ids(groups.mine)).toEqual(['taken']);
  expect(ids(groups.done)).toEqual(['served']);
});
