import { expect, test } from 'vitest';
import { changeMoves, countHappened, MOST_MOVES, type Made } from './moves.ts';

const pour = (step: string): Made => ({
  move: { kind: 'step', matter: 'm1', step, as: 'host@club' },
  what: { zh: step, en: step },
  who: { zh: '茶社', en: 'Tea club' },
});
const stepsOf = (moves: readonly Made[]): readonly string[] => moves.map(({ what }) => what.en);
const three = ['warm', 'rinse', 'pour'].map(pour);

test('a move is added at the end, and the former list is left as it was', () => {
  const more = changeMoves(three, { kind: 'make', made: pour('drink'), happened: 3 });
  expect(stepsOf(more)).toEqual(['warm', 'rinse', 'pour', 'drink']);
  expect(stepsOf(three)).toEqual(['warm', 'rinse', 'pour']);
});

test('after a refused move another one takes its place, and what came after it is gone', () => {
  const more = changeMoves(three, { kind: 'make', made: pour('stir'), happened: 1 });
  expect(stepsOf(more)).toEqual(['warm', 'stir']);
});

test('back takes away the last move; where one was refused, that one and what came after it', () => {
  expect(stepsOf(changeMoves(three, { kind: 'back', happened: 3 }))).toEqual(['warm', 'rinse']);
  expect(stepsOf(changeMoves(three, { kind: 'back', happened: 1 }))).toEqual(['warm']);
  expect(stepsOf(changeMoves(three, { kind: 'back', happened: 0 }))).toEqual([]);
  expect(changeMoves([], { kind: 'back', happened: 0 })).toEqual([]);
});

test('anew begins with nothing', () => {
  expect(changeMoves(three, { kind: 'anew' })).toEqual([]);
});

test('a story ends where the server would play no further', () => {
  const long = Array.from({ length: MOST_MOVES }, () => pour('pour'));
  expect(changeMoves(long, { kind: 'make', made: pour('more'), happened: MOST_MOVES })).toBe(long);
  expect(changeMoves(long, { kind: 'make', made: pour('more'), happened: 59 })).toHaveLength(MOST_MOVES);
});

test('what happened is everything before the refused move', () => {
  expect(countHappened(three, null)).toBe(3);
  expect(countHappened(three, { move: 1 })).toBe(1);
  // The answer may still be of a longer list.
  expect(countHappened(three, { move: 7 })).toBe(3);
});
