import { expect, test } from 'vitest';
import type { RhythmTurn } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { speaker } from '#language/speak.ts';
import { monthIn, saySpell, spellsOf } from './spell.ts';

const turn = (from: string, until = from): RhythmTurn => ({ from, until, is: 'to-come', meeting: null });
const said = (...turns: readonly RhythmTurn[]): string[] =>
  spellsOf(turns).map((spell) => saySpell(spell, speaker(calendarWords, 'zh'), 'zh'));

test('days stand in their month, and a period is called by its own name', () => {
  expect(said(turn('2026-11-04'), turn('2026-11-14'), turn('2026-12-03'))).toEqual(['11月', '12月']);
  expect(said(turn('2026-11-01', '2026-11-30'))).toEqual(['11月']);
  expect(said(turn('2026-07-01', '2026-09-30'), turn('2026-10-01', '2026-12-31'))).toEqual([
    '第3季度',
    '第4季度',
  ]);
  expect(said(turn('2026-01-01', '2026-06-30'), turn('2026-07-01', '2026-12-31'))).toEqual([
    '上半年',
    '下半年',
  ]);
  expect(said(turn('2026-01-01', '2026-12-31'))).toEqual(['全年']);
});

test('two that are owed in one period stand on one card', () => {
  const twice = [turn('2026-10-01', '2026-12-31'), turn('2026-10-01', '2026-12-31')];
  expect(spellsOf(twice).map(({ turns }) => turns.length)).toEqual([2]);
});

test('a period leads to the month that is nearest to today', () => {
  const year = { from: '2026-01-01', until: '2026-12-31' };
  expect(monthIn(year, '2026-11-29')).toBe('2026-11');
  expect(monthIn(year, '2027-02-01')).toBe('2026-12');
  expect(monthIn(year, '2025-12-01')).toBe('2026-01');
});
