import type { WordList } from './words.ts';

/** 在等谁 · 还剩多久: the head of every matter and of every row. */
export const waitingWords = {
  'waiting.on': { zh: '在等', en: 'Waiting on' },
  'waiting.on-whom': { zh: '在等 {whom}', en: 'Waiting on {whom}' },
  'waiting.mine': { zh: '在等您', en: 'Waiting on you' },
  'waiting.mine-confirm': { zh: '处理好了吗？请您确认', en: 'Is it done? Please confirm' },
  'waiting.outcome': { zh: '结果', en: 'Outcome' },
  'waiting.more': { zh: '还有 {count} 件', en: '{count} more' },
  'waiting.left': { zh: '还剩 {span}', en: '{span} left' },
  'waiting.late': { zh: '已超 {span}', en: 'Late by {span}' },
  'waiting.paused': { zh: '时限暂停', en: 'Clock stopped' },
  'waiting.until': { zh: '{moment} 前', en: 'by {moment}' },
  'waiting.since': { zh: '应在 {moment} 前', en: 'was due {moment}' },
  'waiting.provisional': {
    zh: '暂定：那年的工作日历还没公布',
    en: 'Provisional: the working days of that year are not published yet',
  },
  'waiting.ours': { zh: '时限是本市设置', en: 'the time limit is a setting of this city' },
} as const satisfies WordList;
