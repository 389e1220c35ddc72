import type { WordList } from './words.ts';

/** A day of every year of which somebody lets themself and one post be reminded. */
export const keptDayWords = {
  'kept-day.title': { zh: '每年提醒：{name}', en: 'Remind me each year: {name}' },
  'kept-day.you': { zh: '您', en: 'you' },
  'kept-day.on-day': { zh: '{name} · {who}', en: '{name} · {who}' },
  'kept-day.month': { zh: '月', en: 'Month' },
  'kept-day.day': { zh: '日', en: 'Day' },
  'kept-day.nth-day': { zh: '{day} 日', en: '{day}' },
  'kept-day.place': { zh: '在哪个地方', en: 'At which place' },
  'kept-day.choose': { zh: '请选择', en: 'Choose' },
  'kept-day.choose-first': { zh: '先把上面选好', en: 'Choose above first' },
  'kept-day.of-month': { zh: '每年的日子', en: 'Days of every year' },
  'kept-day.who-knows': {
    zh: '只有您和{who}看得到，在日历里；别人都看不到，也不进办事记录。不用填哪一年。',
    en: 'Only you and {who} see it, on the calendar; nobody else does, and it stands in no record. No year is asked.',
  },
  'kept-day.leap': {
    zh: '平年没有 2 月 29 日，那年就提醒在 2 月 28 日。',
    en: 'In a year without 29 February it falls on the 28th.',
  },
  'kept-day.mine': { zh: '记下的是每年 {day}，{place}。', en: 'Kept: {day} of every year, {place}.' },
  'kept-day.keep': { zh: '记下', en: 'Keep it' },
  'kept-day.forget': { zh: '不要了，马上删掉', en: 'No longer: erase it now' },
  'kept-day.kept': { zh: '记下了', en: 'Kept' },
  'kept-day.forgotten': { zh: '删掉了，什么也没有留', en: 'Erased; nothing of it is left' },
  'kept-day.in-feed': {
    zh: '每年这天。只有本人和{who}看得到。',
    en: 'This day of every year. Only the person and {who} see it.',
  },
} as const satisfies WordList;
