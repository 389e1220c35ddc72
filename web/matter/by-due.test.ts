import { expect, test } from 'vitest';
import { byDue } from './by-due.ts';

const clock = { name: 'steep', late: false, paused: false, provisional: false, left_min: 1, ours: true };

test('what is due first comes first, and what has no clock last, in the order it came', () => {
  const rows = [
    { id: 'never', clock: null },
    { id: 'later', clock: { ...clock, due: '2026-12-01T00:00:00Z' } },
    { id: 'never-either', clock: null },
    { id: 'sooner', clock: { ...clock, due: '2026-11-23T00:00:00.000Z' } },
  ];
  expect(rows.sort(byDue).map(({ id }) => id)).toEqual(['sooner', 'later', 'never', 'never-either']);
});
