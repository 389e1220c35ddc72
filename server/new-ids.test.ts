import { expect, test } from 'vitest';
import { newIds } from './new-ids.ts';

test('ids grow with time, and within one moment too', () => {
  let now = Date.parse('2026-03-02T01:00:00Z');
  const newId = newIds(() => now);
  const ids = Array.from({ length: 2000 }, (_one, at) => {
    if (at === 1000) now += 1;
    return newId();
  });
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(2000);
});

test('a clock that is put back does not put ids back', () => {
  let now = 1_000_000;
  const newId = newIds(() => now);
  const before = newId();
  now -= 500;
  expect(newId() > before).toBe(true);
});
