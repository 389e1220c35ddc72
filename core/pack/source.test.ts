import { describe, expect, it } from 'vitest';
import { readSource, type Source } from './source.ts';

let read = 0;
const source = (text: string): Source => readSource({ path: `pot-${(read += 1)}.yaml`, text });
const problemOf = (text: string): [string, number | undefined][] =>
  source(text).problems.map(({ kind, line }) => [kind, line]);

const many = (text: string, times: number): string => text.repeat(times);
const nine = (alias: string): string => `[${Array.from({ length: 9 }, () => alias).join(', ')}]`;
const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  .map((name, nth) => `${name}: &${name} ${nine(nth === 0 ? 'tea' : `*${'abcdefg'[nth - 1]}`)}`)
  .join('\n');

describe('a text from outside', () => {
  it.each([
    ['brackets in brackets', `words: tea\nrungs: ${many('[', 60_000)}`, 2],
    ['brackets that close', `${many('[', 9000)}${many(']', 9000)}`, 1],
    ['braces in braces', many('{a: ', 15_000), 1],
    ['lists in a list, on one line', `words: tea\n\n${many('- ', 20_000)}tea`, 3],
    ['keys in a key, on one line', `${many('? ', 20_000)}tea`, 1],
    ['aliases of aliases', bomb, 2],
    ['a value that holds itself', 'words: tea\nrungs: &a [pot, *a]', 2],
    ['a map that holds itself', 'rungs: &a { pot: *a }', 1],
    ['an alias of nothing', 'words: tea\n\nrungs: *pot', 3],
    ['a list for a key', `words: tea\n${many('[', 30)}${many(']:', 30)} x`, 2],
    ['a key twice', 'words: tea\nrungs: 1\nwords: pot', 3],
    ['a key twice in a map of one line', 'pot: { words: tea, words: pot }', 1],
    ['a bracket that never closes', 'words: tea\nrungs: [garden, town\nopens: x', 3],
  ])('is said to be no rule at its line: %s', (_, text, line) => {
    const found = problemOf(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(20);
    expect(found[0]).toEqual(['not-yaml', line]);
    expect(source(text).value).toBeUndefined();
  });

  it('is told at most twenty times what is wrong', () => {
    expect(problemOf(many('"', 60_000)).length).toBeLessThanOrEqual(20);
  });

  it.each([
    ['quoted brackets', `words: "${many('[', 200)}"`],
    ['brackets in a comment', `words: tea # ${many('[', 200)}`],
    ['dashes in a sentence', `words: tea ${many('- ', 200)}`],
    ['many short lists, one after the other', `rungs: [${many('[a], ', 200)}b]`],
    [
      'a long map of one line',
      `rungs: { ${Array.from({ length: 200 }, (_, nth) => `k${nth}: { a: 1 }`).join(', ')} }`,
    ],
    ['a few aliases', 'a: &a [tea]\nb: *a\nc: { d: *a, e: *a }'],
    ['brackets in a block', `words: |\n  ${many('[', 200)}\n  ${many('- ', 200)}`],
  ])('is read where it is plain: %s', (_, text) => {
    expect(problemOf(text)).toEqual([]);
  });
});
