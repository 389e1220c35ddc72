import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hold, sendAllHeld } from './held.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  sendAllHeld();
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

test('what was taken back is never sent', () => {
  const send = vi.fn<() => void>();
  hold(send)();
  vi.advanceTimersByTime(60_000);
  sendAllHeld();
  expect(send).not.toHaveBeenCalled();
});

test('leaving the page sends at once what is held, and not again', () => {
  const send = vi.fn<() => void>();
  hold(send);
  sendAllHeld();
  vi.advanceTimersByTime(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});
