import { expect, test } from 'vitest';
import { simulateRequest } from '#core/contract/trial.ts';
import { findSeed, MONTHS, OURS, RUNS } from './extent.ts';

test('a seed is a whole number the server takes', () => {
  expect([' 7 ', '0', '2147483647'].map(findSeed)).toEqual([7, 0, 2147483647]);
  expect(['', '-1', '1.5', 'tea', '2147483648', '99999999999'].map(findSeed)).toEqual(
    Array(6).fill(undefined),
  );
});

test('everything that can be chosen is within what the contract takes, and we begin where it does', () => {
  expect(simulateRequest.parse({})).toMatchObject(OURS);
  for (const months of MONTHS) expect(simulateRequest.safeParse({ months }).success).toBe(true);
  for (const runs of RUNS) expect(simulateRequest.safeParse({ runs }).success).toBe(true);
  expect(simulateRequest.safeParse({ months: MONTHS.length + 1 }).success).toBe(false);
});
