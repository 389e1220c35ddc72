import { describe, expect, it } from 'vitest';
import { findPrivateNumber } from './private-numbers.ts';

describe('a text about to become public', () => {
  it.each([
    ['请打 13807741234 联系', 'phone'],
    ['电话 138 0774 1234', 'phone'],
    ['电话１３８－０７７４－１２３４', 'phone'],
    ['办公室 0774-8215533', 'phone'],
    ['身份证 11010519491231002X', 'identity'],
    ['身份证 110105 19491231 002x', 'identity'],
    ['卡号 4111 1111 1111 1111', 'bank-card'],
  ])('%s → %s', (text, found) => {
    expect(findPrivateNumber(text)).toBe(found);
  });

  it.each([
    '3 栋 2 单元，换了 2 盏灯',
    '岑城-2026-000418',
    '2026-11-22 09:30',
    '共 205600 人',
    '100 元 200 元 300 元',
    '2026年11月22日10时30分',
  ])('lets plain figures pass: %s', (text) => {
    expect(findPrivateNumber(text)).toBeUndefined();
  });
});
