import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('runs once more for all who asked while it ran, and never twice at once', async () => {
  const ends: (() => void)[] = [];
  let now = 0;
  let most = 0;
  const ask = oneAtATime(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise<void>((end) => ends.push(end));
    now -= 1;
  });
  const first = ask();
  const later = Promise.all([ask(), ask(), ask()]);
  ends[0]!();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  ends[1]!();
  await later;
  expect([ends.length, most]).toEqual([2, 1]);
});

test('a failure is told to who asked, and does not end the next', async () => {
  let times = 0;
  const ask = oneAtATime(() => {
    times += 1;
    return times === 1 ? Promise.reject(new Error('tea is out')) : Promise.resolve();
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('tea is out');
  await expect(second).resolves.toBeUndefined();
  expect(times).toBe(2);
});
