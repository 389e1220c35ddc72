import type { WordList } from './words.ts';

export const mineWords = {
  'mine.open': { zh: '正在办', en: 'Under way' },
  'mine.ended': { zh: '已办结', en: 'Ended' },
  'mine.none-open': { zh: '现在没有正在办的事。', en: 'Nothing of yours is under way.' },
  'mine.none-ended': { zh: '办结的事会留在这里，随时能查。', en: 'What has ended stays here to look up.' },
  'mine.me': { zh: '我', en: 'Me' },
  'mine.until': { zh: '到 {day}', en: 'until {day}' },
} as const satisfies WordList;
