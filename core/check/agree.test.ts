import { describe, expect, it } from 'vitest';
import { findConditions } from '../mechanism/condition.ts';
import { canAllHold } from './agree.ts';

const when = (...lines: readonly string[]): boolean =>
  canAllHold(lines.flatMap((line) => findConditions(line)!));

describe('two conditions on one answer, whichever is said first', () => {
  it.each([
    ['tea is not green', 'tea is green or black', true],
    ['tea is not green', 'tea is green', false],
    ['tea is not green or black', 'tea is green', false],
    ['tea is not green or black', 'tea is green or black', false],
    ['tea is not green or black', 'tea is black or white', true],
    ['tea is green', 'tea is black', false],
    ['tea is green or white', 'tea is black or white', true],
    ['tea is not green', 'tea is not black', true],
  ])('%s, and %s: %s', (one, other, can) => {
    expect([when(one, other), when(other, one)]).toEqual([can, can]);
  });
});
