import { expect, test } from 'vitest';
import { intend, newKey } from './intention.ts';

test('asking for the same again keeps the key, so the server does it once', () => {
  const first = intend('open tea {"cups":2}', undefined);
  expect(intend('open tea {"cups":2}', first)).toBe(first);
});

test('asking for something else is a new intention', () => {
  const first = intend('open tea {"cups":2}', undefined);
  expect(intend('open tea {"cups":3}', first).key).not.toBe(first.key);
});

test('a key is a UUID of version 4 and never twice the same', () => {
  const keys = new Set(Array.from({ length: 200 }, newKey));
  expect(keys.size).toBe(200);
  for (const key of keys)
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
