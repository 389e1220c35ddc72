import { expect, test } from 'vitest';
import { again, isPassing } from './retry.ts';

const withCode = (code: string) => Object.assign(new Error('refused'), { code });

test.each([
  '40001',
  '40P01',
  '25006',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  'ECONNRESET',
  'ECONNREFUSED',
])('%s is worth another try', (code) => {
  expect(isPassing(withCode(code))).toBe(true);
});

test.each(['23505', '42501', '22023', '57014', '42P01'])('%s is not', (code) => {
  expect(isPassing(withCode(code))).toBe(false);
});

test('a connection that ended without a code is worth another try, a bug of ours is not', () => {
  expect(isPassing(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isPassing(new TypeError('x is not a function'))).toBe(false);
});

test('work is done again until it succeeds, and told which try it is', async () => {
  const tries: number[] = [];
  const done = await again((attempt) => {
    tries.push(attempt);
    return attempt < 2 ? Promise.reject(withCode('40001')) : Promise.resolve('done');
  });
  expect([done, tries]).toEqual(['done', [0, 1, 2]]);
});

test('a failure that will not pass is thrown at once', async () => {
  let tries = 0;
  const work = () => {
    tries++;
    return Promise.reject(withCode('42501'));
  };
  await expect(again(work)).rejects.toMatchObject({ code: '42501' });
  expect(tries).toBe(1);
});
