import { expect, test } from 'vitest';
import { likenessOf } from './likeness.ts';

test('what shares words with what was typed is more like it', () => {
  const [lamp, lift, noise] = likenessOf('电梯我也等不到', ['楼道的灯坏了', '1栋的电梯停不住', '半夜太吵']);
  expect([lamp, noise]).toEqual([0, 0]);
  expect(lift).toBeGreaterThan(0);
});

test('a word that all of them have tells less than one that only one has', () => {
  const [lamp = 0, lift = 0] = likenessOf('小区电梯坏了', ['小区的灯坏了', '小区的电梯停了']);
  expect(lift).toBeGreaterThan(0);
  expect(lamp).toBeGreaterThan(0);
  const [common = 0, rare = 0] = likenessOf('小区电梯', ['小区', '小区电梯']);
  expect(rare).toBeGreaterThan(common);
});

test('nothing typed is like nothing', () => {
  expect(likenessOf('', ['楼道的灯坏了'])).toEqual([0]);
  expect(likenessOf('！？', ['楼道的灯坏了'])).toEqual([0]);
});
