import { expect, test } from 'vitest';
import type { MatterRow } from '#core/contract/matter.ts';
import { waitingFirst } from './my-rows.ts';

const words = { zh: '茶', en: 'Tea' };

function row(id: string, open: boolean, mine: boolean, changed_at: string): MatterRow {
  const waiting = open ? { words, mine } : null;
  const named = { name: 'tea', words };
  return {
    id,
    number: id,
    title: id,
    open,
    waiting,
    changed_at,
    opened_at: changed_at,
    outcome: null,
    also: 0,
    place: null,
    clock: null,
    part: null,
    next_step: null,
    state: named,
    owner: { seat: 'club', words },
    mechanism: { ...named, face: 'report', version: 1 },
  };
}

const due = (at: string) => ({
  name: 'steep',
  due: at,
  late: false,
  paused: false,
  provisional: false,
  left_min: 1,
  ours: true,
});

test('what waits on me comes first, then what is open, each by what is due first; then what has ended', () => {
  const rows = [
    row('ended-old', false, false, '2026-11-01T09:00:00Z'),
    row('ended-new', false, false, '2026-11-22T09:00:00Z'),
    row('others', true, false, '2026-11-22T08:00:00Z'),
    { ...row('mine-later', true, true, '2026-11-20T08:00:00Z'), clock: due('2026-12-01T00:00:00Z') },
    { ...row('mine-sooner', true, true, '2026-11-01T08:00:00Z'), clock: due('2026-11-23T00:00:00Z') },
    row('mine-no-clock', true, true, '2026-11-21T08:00:00Z'),
  ];
  const order = waitingFirst(rows).map(({ id }) => id);
  expect(order).toEqual(['mine-sooner', 'mine-later', 'mine-no-clock', 'others', 'ended-new', 'ended-old']);
});
