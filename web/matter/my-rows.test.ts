import { expect, test } from 'vitest';
import type { MatterRow } from '#core/contract/matter.ts';
import { waitingFirst, withoutParts } from './my-rows.ts';

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
    place: null,
    clock: null,
    part: null,
    next_step: null,
    state: named,
    owner: { seat: 'club', words },
    mechanism: { ...named, face: 'report', version: 1 },
  };
}

test('what waits on me comes first, then what is open, then what has ended; the newest change first in each', () => {
  const rows = [
    row('ended', false, false, '2026-11-22T09:00:00Z'),
    row('others', true, false, '2026-11-22T08:00:00Z'),
    row('mine-old', true, true, '2026-11-01T08:00:00Z'),
    row('mine-new', true, true, '2026-11-20T08:00:00Z'),
  ];
  expect(waitingFirst(rows).map(({ id }) => id)).toEqual(['mine-new', 'mine-old', 'others', 'ended']);
});

test('a part of my own matter is not listed beside it, a part asked of me is', () => {
  const whole = row('whole', true, false, '2026-11-22T09:00:00Z');
  const part = { ...whole, id: 'part', mechanism: { ...whole.mechanism, face: 'part' } };
  const rows = [
    whole,
    { ...part, part: 'requester' as const },
    { ...part, id: 'asked', part: 'recipient' as const },
  ];
  expect(withoutParts(rows).map(({ id }) => id)).toEqual(['whole', 'asked']);
});
