import { expect, it } from 'vitest';
import { findRecurrence } from '../calendar/recurrence.ts';
import { teaPack } from '../engine/testing/tea-club.ts';
import { daysInWords, recurrenceInWords, rhythmInWords } from './days-in-words.ts';
import { findDays } from './days.ts';
import { vocabularyOf } from './vocabulary.ts';

const gathering = teaPack.mechanisms['gathering']!;

it.each([
  [
    'day 4, 14, 24 or Thursday',
    '每月 4、14、24 日或每周四',
    'the 4th, 14th and 24th of each month or every Thursday',
  ],
  ['weekend', '每周六、周日', 'every Saturday and Sunday'],
  ['first Friday', '每月第一个周五', 'the first Friday of each month'],
  ['last Sunday', '每月最后一个周日', 'the last Sunday of each month'],
  ['1 March, 1 September', '每年 3 月 1 日、9 月 1 日', '1 March and 1 September each year'],
  ['day 1, 2, 3, 11, 22', '每月 1、2、3、11、22 日', 'the 1st, 2nd, 3rd, 11th and 22nd of each month'],
])('%s', (phrase, zh, en) => {
  expect(recurrenceInWords(findRecurrence(phrase)!)).toEqual({ zh, en });
});

it('a setting is said as the city sets it', () => {
  const days = findDays('settings.days')!;
  expect(daysInWords(days, gathering, {}).zh).toBe('每月 5 日或每周六');
  expect(daysInWords(days, gathering, { days: 'Monday' }).zh).toBe('每周一');
});

it('when and where one is held', () => {
  const said = rhythmInWords(gathering.rhythm!, gathering, vocabularyOf(teaPack, 'gathering'));
  expect(said).toEqual({
    zh: '每个茶园：每月 5 日或每周六',
    en: 'at each garden: the 5th of each month or every Saturday',
  });
  const monthly = { ...gathering.rhythm!, when: { each: 'month', times: '1' } };
  expect(rhythmInWords(monthly, gathering, vocabularyOf(teaPack, 'gathering')).en).toBe(
    'at each garden: once a month',
  );
});

it.each(['', 'settings', 'settings.', 'settings.Days', 'day 40'])('%j says no days', (phrase) => {
  expect(findDays(phrase)).toBeUndefined();
});
