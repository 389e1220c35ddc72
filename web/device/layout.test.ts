import { expect, test } from 'vitest';
import { layoutFor } from './layout.ts';

test('a phone has the phone layout, a desk the desk layout', () => {
  expect(layoutFor(390, 16)).toBe('phone');
  expect(layoutFor(1440, 16)).toBe('desk');
});

test('large letters on a desk keep the desk only while enough of them fit', () => {
  expect(layoutFor(1440, 22)).toBe('desk');
  expect(layoutFor(1440, 30)).toBe('phone');
});
