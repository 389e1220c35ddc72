import { expect, test } from 'vitest';
import {
  daysToRead,
  farthestApart,
  isAsOne,
  linesOf,
  pointsOf,
  postsWithBacklog,
  topOf,
  type DayLine,
} from './chart.ts';

function day(open: number, host: number, candidate?: readonly [number, number]): DayLine {
  const side = (all: number, waiting: number) => ({
    open: all,
    backlog: { 'host/club': waiting, 'guest/club': 0 },
  });
  return { day: '2026-11-01', present: side(open, host), candidate: candidate ? side(...candidate) : null };
}

test('a line is everything open, or what one post has to take up', () => {
  const days = [day(4, 1, [5, 2]), day(6, 3, [7, 4])];
  expect(linesOf(days, 'open')).toEqual({ present: [4, 6], candidate: [5, 7] });
  expect(linesOf(days, 'backlog host/club')).toEqual({ present: [1, 3], candidate: [2, 4] });
  expect(linesOf(days, 'backlog nobody/club')).toEqual({ present: [0, 0], candidate: [0, 0] });
  expect(linesOf([day(4, 1)], 'open')).toEqual({ present: [4], candidate: undefined });
});

test('posts with nothing waiting are not offered; one whose backlog only the candidate makes is', () => {
  expect(postsWithBacklog([day(4, 0.4)])).toEqual([]);
  expect(postsWithBacklog([day(4, 0.4, [4, 0.5])])).toEqual(['host/club']);
});

test('the scale ends at a round number that holds the largest value', () => {
  const top = (most: number) => topOf({ present: [0], candidate: [most] });
  expect([0, 0.3, 1, 3, 21, 60, 99, 100, 101].map(top)).toEqual([1, 1, 1, 4, 40, 60, 100, 100, 200]);
  for (let most = 1; most < 1000; most += 7) expect(top(most)).toBeGreaterThanOrEqual(most);
});

test('points run from the left edge to the right one, nothing at the foot and the top at the head', () => {
  expect(pointsOf([0, 5, 10], 10)).toBe('0,100 50,50 100,0');
  expect(pointsOf([10], 10)).toBe('0,0');
});

test('a table has every day of a month, and of a year one a week and the last', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  expect(daysToRead(numbers(31))).toHaveLength(31);
  expect(daysToRead(numbers(33))).toEqual([0, 7, 14, 21, 28, 32]);
  expect(daysToRead(numbers(360)).length).toBeLessThan(60);
});

test('the picture begins where the versions lie farthest apart, and with everything where nothing does', () => {
  const offered = ['open', 'backlog host/club', 'backlog guest/club'] as const;
  expect(farthestApart([day(4, 1, [5, 4])], offered)).toBe('backlog host/club');
  expect(farthestApart([day(4, 1, [9, 4])], offered)).toBe('open');
  expect(farthestApart([day(4, 1, [4, 1])], offered)).toBe('open');
  expect(farthestApart([day(4, 1)], offered)).toBe('open');
});

test('lines less than half a matter apart look like one', () => {
  expect(isAsOne({ present: [4, 6], candidate: [4.4, 5.6] })).toBe(true);
  expect(isAsOne({ present: [4, 6], candidate: [4.4, 5.5] })).toBe(false);
  expect(isAsOne({ present: [4], candidate: undefined })).toBe(false);
});
