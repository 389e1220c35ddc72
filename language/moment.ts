import type { WordList } from './words.ts';

/** Days near today, by their names. */
export const momentWords = {
  'moment.today': { zh: '今天 {time}', en: 'today {time}' },
  'moment.yesterday': { zh: '昨天 {time}', en: 'yesterday {time}' },
  'moment.tomorrow': { zh: '明天 {time}', en: 'tomorrow {time}' },
  'moment.day': { zh: '{day} {time}', en: '{day}, {time}' },
  'moment.now': { zh: '现在', en: 'now' },
} as const satisfies WordList;
