import { expect, test } from 'vitest';
import { isWhole } from './shape.ts';

test('half a character or an endless number is found wherever it hides', () => {
  expect(isWhole({ what: '好😀', many: [1, { x: null, y: true }] })).toBe(true);
  for (const given of ['\ud83d', { '\udc00': 1 }, [[{ x: '好\ud800' }]], { x: [Infinity] }, Number.NaN])
    expect(isWhole(given)).toBe(false);
});

test('however deep it goes', () => {
  expect(isWhole(JSON.parse(`${'['.repeat(100_000)}1e999${']'.repeat(100_000)}`))).toBe(false);
});
