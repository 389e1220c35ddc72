import { expect, test } from 'vitest';
import { moveChoice } from './selection.ts';

const ids = ['a', 'b', 'c'];

test('j goes to the next row and stays on the last, k goes back and stays on the first', () => {
  expect(moveChoice({ ids, chosen: 'a', stood: 0 }, 1)).toBe('b');
  expect(moveChoice({ ids, chosen: 'c', stood: 2 }, 1)).toBe('c');
  expect(moveChoice({ ids, chosen: 'b', stood: 1 }, -1)).toBe('a');
  expect(moveChoice({ ids, chosen: 'a', stood: 0 }, -1)).toBe('a');
});

test('with nothing chosen, either key begins at the top', () => {
  expect(moveChoice({ ids, chosen: undefined, stood: 0 }, 1)).toBe('a');
  expect(moveChoice({ ids, chosen: undefined, stood: 0 }, -1)).toBe('a');
  expect(moveChoice({ ids: [], chosen: undefined, stood: 0 }, 1)).toBeUndefined();
});

test('when the chosen row has left, j takes the one that took its place and k the one before', () => {
  const left = { ids: ['a', 'c'], chosen: 'b', stood: 1 };
  expect(moveChoice(left, 1)).toBe('c');
  expect(moveChoice(left, -1)).toBe('a');
});

test('when the last row has left, j takes the new last one', () => {
  expect(moveChoice({ ids: ['a', 'b'], chosen: 'c', stood: 2 }, 1)).toBe('b');
  expect(moveChoice({ ids: [], chosen: 'c', stood: 2 }, 1)).toBeUndefined();
});

test('a row that moved because something new came in above stays chosen', () => {
  expect(moveChoice({ ids: ['new', ...ids], chosen: 'a', stood: 0 }, 1)).toBe('b');
});
