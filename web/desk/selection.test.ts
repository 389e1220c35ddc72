import { expect, test } from 'vitest';
import { hasMoved, moveChoice, standingOf } from './selection.ts';

const ids = ['a', 'b', 'c', 'd'];

test('j goes to the next row and stays on the last, k goes back and stays on the first', () => {
  expect(moveChoice(ids, 'a', standingOf(ids, 'a'), 1)).toBe('b');
  expect(moveChoice(ids, 'd', standingOf(ids, 'd'), 1)).toBe('d');
  expect(moveChoice(ids, 'b', standingOf(ids, 'b'), -1)).toBe('a');
  expect(moveChoice(ids, 'a', standingOf(ids, 'a'), -1)).toBe('a');
});

test('with nothing chosen, either key begins at the top', () => {
  expect(moveChoice(ids, undefined, undefined, 1)).toBe('a');
  expect(moveChoice(ids, undefined, undefined, -1)).toBe('a');
  expect(moveChoice([], undefined, undefined, 1)).toBeUndefined();
});

test('when the chosen row has left, j takes the one that took its place and k the one before', () => {
  const stood = standingOf(ids, 'b');
  expect(moveChoice(['a', 'c', 'd'], 'b', stood, 1)).toBe('c');
  expect(moveChoice(['a', 'c', 'd'], 'b', stood, -1)).toBe('a');
});

test('when the last row has left, j takes the new last one', () => {
  const stood = standingOf(ids, 'd');
  expect(moveChoice(['a', 'b', 'c'], 'd', stood, 1)).toBe('c');
  expect(moveChoice([], 'd', stood, 1)).toBeUndefined();
});

test('a row that was in no list before leads to the first one', () => {
  expect(moveChoice(ids, 'from-a-link', undefined, 1)).toBe('a');
});

test('rows that come in above shift the chosen one and do not move it', () => {
  const shifted = ['new', ...ids];
  expect(hasMoved(shifted, 'b', standingOf(ids, 'b'))).toBe(false);
  expect(moveChoice(shifted, 'b', standingOf(ids, 'b'), 1)).toBe('c');
  expect(moveChoice(['a', 'b', 'new', 'c', 'd'], 'b', standingOf(ids, 'b'), 1)).toBe('new');
});

test('from a row that sank because it was given more time, the hands go on where they were', () => {
  const sunk = ['b', 'c', 'd', 'a'];
  const stood = standingOf(ids, 'a');
  expect(hasMoved(sunk, 'a', stood)).toBe(true);
  expect(moveChoice(sunk, 'a', stood, 1)).toBe('b');
  const fromB = ['a', 'c', 'd', 'b'];
  expect(moveChoice(fromB, 'b', standingOf(ids, 'b'), 1)).toBe('c');
  expect(moveChoice(fromB, 'b', standingOf(ids, 'b'), -1)).toBe('a');
});

test('from a row that rose, too', () => {
  const risen = ['c', 'a', 'b', 'd'];
  expect(moveChoice(risen, 'c', standingOf(ids, 'c'), 1)).toBe('d');
  expect(moveChoice(risen, 'c', standingOf(ids, 'c'), -1)).toBe('b');
});
