import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hold, sendAllHeld } from './held.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await sendAllHeld();
  vi.useRealTimers();
});

test('what is held is sent once, after ten seconds', () => {
  const send = vi.fn<() => void>();
  hold(send);
  vi.advanceTimersByTime(9_999);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});

test('what was taken back is never sent', async () => {
  const send = vi.fn<() => void>();
  hold(send)();
  vi.advanceTimersByTime(60_000);
  await sendAllHeld();
  expect(send).not.toHaveBeenCalled();
});

test('leaving the page sends at once what is held, and not again', async () => {
  const send = vi.fn<() => void>();
  hold(send);
  await sendAllHeld();
  vi.advanceTimersByTime(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});

test('whoever waits for the sending hears when the answer is there', async () => {
  let answered = false;
  hold(async () => {
    await Promise.resolve();
    answered = true;
  });
  await sendAllHeld();
  expect(answered).toBe(true);
});
