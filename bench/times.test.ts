import { expect, test } from 'vitest';
import { round, timesOf } from './times.ts';

test('half are quicker than the median, one in a hundred slower than the ninety-ninth part', () => {
  const ms = Array.from({ length: 200 }, (_, at) => 200 - at);
  expect(timesOf(ms)).toEqual({ p50Ms: 100, p99Ms: 198, times: 200 });
  expect(timesOf([7])).toEqual({ p50Ms: 7, p99Ms: 7, times: 1 });
});

test('figures are rounded to what they can mean', () => {
  expect([0, 0.012345, 1.2345, 12_345].map(round)).toEqual([0, 0.0123, 1.23, 12_300]);
});
