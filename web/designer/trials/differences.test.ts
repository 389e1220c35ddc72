import { expect, test } from 'vitest';
import { FIGURES } from '#core/simulate/figure-kinds.ts';
import {
  isNothing,
  isReal,
  realDifferences,
  sayAmount,
  sayChange,
  sayDifference,
  sayWithin,
  type Figure,
} from './differences.ts';

const both = (text: string) => ({ zh: text, en: text });
const units = { 'wait-mean': 'minutes', 'work-per-week': 'minutes', used: 'share' } as const;

function figure(kind: Figure['kind'], mean: number, within: number | null = 0, of = 'tea'): Figure {
  const unit = kind in units ? units[kind as keyof typeof units] : 'count';
  const present = { mean: 1, within: 0 };
  return {
    kind,
    unit,
    of: [of],
    heading: both(kind),
    words: both(of),
    present,
    candidate: present,
    difference: { mean, within },
  };
}

test('a difference is real beyond its own error, and not before', () => {
  expect(isReal(figure('wait-mean', 60, 59))).toBe(true);
  expect(isReal(figure('wait-mean', -60, 59))).toBe(true);
  expect(isReal(figure('wait-mean', 60, 60))).toBe(false);
  expect(isReal(figure('wait-mean', 60, 61))).toBe(false);
});

test('one run alone tells no error, so nothing is real', () => {
  expect(isReal(figure('wait-mean', 6000, null))).toBe(false);
  expect(isReal({ ...figure('wait-mean', 60), difference: null })).toBe(false);
});

test('what nobody would notice is no difference, however certain', () => {
  expect(isReal(figure('wait-mean', 0.05, 0.03))).toBe(false);
  expect(isReal(figure('used', 0.0004, 0.0001))).toBe(false);
  expect(isReal(figure('clocks-late', 0.04, 0.01))).toBe(false);
  expect(isReal(figure('clocks-late', 0, 0))).toBe(false);
  const days = { mean: 7200, within: 9 };
  expect(isReal({ ...figure('wait-mean', 71, 1), present: days })).toBe(false);
  expect(isReal({ ...figure('wait-mean', 73, 1), present: days })).toBe(true);
  expect(isReal({ ...figure('wait-mean', 71, 1), candidate: days })).toBe(false);
});

test('the mechanism that changed is told first', () => {
  const figures = [
    figure('arrived', 2, 1, 'coffee'),
    figure('ended', 0),
    figure('open', 2, 1),
    figure('wait-mean', 9, 1),
  ];
  expect(realDifferences(figures, 'tea').map(({ kind }) => kind)).toEqual(['open', 'wait-mean', 'arrived']);
});

test('a difference is said in plain words, with its unit', () => {
  expect(sayDifference(figure('wait-mean', 3 * 1440 + 5), 'zh')).toBe('平均多等 3 天 5 分钟才轮到');
  expect(sayDifference(figure('wait-mean', -326.4), 'zh')).toBe('平均少等 5 小时 26 分钟就轮到');
  expect(sayDifference(figure('clocks-late', 18), 'zh')).toBe('多超时 18 次');
  expect(sayDifference(figure('clocks-late', -31.3), 'en')).toBe('31 fewer late');
  expect(sayDifference(figure('used', 0.032), 'zh')).toBe('在岗时间多用掉 3.2%');
});

test('every kind of figure has a sentence for more and one for less, and they differ', () => {
  for (const kind of FIGURES) {
    for (const locale of ['zh', 'en'] as const) {
      const [more, less] = [sayDifference(figure(kind, 7), locale), sayDifference(figure(kind, -7), locale)];
      expect(more, kind).toMatch(/7/);
      expect(more, kind).not.toBe(less);
    }
  }
});

test('work is counted in hours, for a day of work is no day of the calendar', () => {
  expect(sayAmount(figure('work-per-week', 0), 1500, 'zh')).toBe('25 小时');
  expect(sayAmount(figure('wait-mean', 0), 1500, 'zh')).toBe('1 天 1 小时');
});

test('an amount is as exact as it can be trusted to be', () => {
  expect(sayAmount(figure('arrived', 0), 239.333, 'zh')).toBe('239');
  expect(sayAmount(figure('arrived', 0), 1.4343, 'zh')).toBe('1.4');
  expect(sayAmount(figure('wait-mean', 0), 0.2, 'zh')).toBe('不到 1 分钟');
  expect(sayAmount(figure('wait-mean', 0), 0, 'zh')).toBe('0 分钟');
});

test('a change carries its sign, an error bar its own, and one run none', () => {
  expect(sayChange(figure('clocks-late', 18), 'zh')).toBe('+18');
  expect(sayChange(figure('clocks-late', -18), 'zh')).toBe('−18');
  expect(sayChange(figure('clocks-late', 0.01), 'zh')).toBe('一样');
  expect(sayWithin(figure('wait-mean', 1), { mean: 1, within: 93.4 }, 'zh')).toBe('± 1 小时 33 分钟');
  expect(sayWithin(figure('wait-mean', 1), { mean: 1, within: null }, 'zh')).toBe('');
  expect(sayWithin(figure('wait-mean', 1), { mean: 1, within: 0 }, 'zh')).toBe('');
});

test('a figure is nothing only where neither version has any of it', () => {
  const none = { mean: 0, within: 0 };
  const some = { mean: 0.2, within: 0.1 };
  expect(isNothing({ ...figure('open', 0), present: none, candidate: none })).toBe(true);
  expect(isNothing({ ...figure('open', 0), present: none, candidate: null })).toBe(true);
  expect(isNothing({ ...figure('open', 0), present: none, candidate: some })).toBe(false);
  expect(isNothing({ ...figure('open', 0), present: some, candidate: none })).toBe(false);
});
