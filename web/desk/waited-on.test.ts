import { expect, test } from 'vitest';
import type { MatterRow } from '#core/contract/matter.ts';
import { gatherByWaiting } from './waited-on.ts';

const NOW = Date.parse('2026-11-22T02:00:00Z');

function row(id: string, whom: string | null, due: string | null, mine = false): MatterRow {
  const words = { zh: id, en: id };
  return {
    id,
    number: id,
    mechanism: { name: 'tea', words, face: 'report', version: 1 },
    title: id,
    state: { name: 'brewing', words },
    open: true,
    outcome: null,
    also: 0,
    place: null,
    owner: { seat: 'club', words },
    waiting: whom === null ? null : { words: { zh: whom, en: whom }, mine },
    clock:
      due === null
        ? null
        : { name: 'brew', due, late: false, paused: false, provisional: false, left_min: 0, ours: true },
    opened_at: due ?? '2026-11-22T00:00:00Z',
    changed_at: due ?? '2026-11-22T00:00:00Z',
    part: null,
    next_step: null,
  };
}

test('rows are gathered by who is waited on, what waits on me first, then whose time ends first', () => {
  const gathered = gatherByWaiting(
    [
      row('1', '茶师', '2026-11-22T05:00:00Z'),
      row('2', null, null),
      row('3', '采买', '2026-11-22T04:00:00Z'),
      row('4', '茶师', '2026-11-22T09:00:00Z'),
      row('5', '社长', '2026-11-23T09:00:00Z', true),
    ],
    NOW,
  );
  expect(gathered.map(({ name, rows }) => [name, rows.map(({ id }) => id)])).toEqual([
    ['mine', ['5']],
    ['采买', ['3']],
    ['茶师', ['1', '4']],
    ['', ['2']],
  ]);
});

test('one who is waited on without a clock comes after those with one, and before nobody', () => {
  const gathered = gatherByWaiting([row('1', null, null), row('2', '茶师', null)], NOW);
  expect(gathered.map(({ name }) => name)).toEqual(['茶师', '']);
});

test('how many are late is counted by the clock now, not by what the server said a while ago', () => {
  const [first] = gatherByWaiting(
    [row('1', '茶师', '2026-11-22T01:59:00Z'), row('2', '茶师', '2026-11-22T02:01:00Z')],
    NOW,
  );
  expect(first?.late).toBe(1);
});

test('everything that waits on me is one group, whichever of my posts it waits on', () => {
  const gathered = gatherByWaiting([row('1', '书记', null, true), row('2', '承办人', null, true)], NOW);
  expect(gathered.length).toBe(1);
});
