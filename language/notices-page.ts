import type { WordList } from './words.ts';

export const noticesPageWords = {
  'notices-page.none': {
    zh: '有事等您、有人催办、有了结果，都会在这里告诉您。',
    en: 'When something waits on you, is overdue or has a result, you will be told here.',
  },
  'notices-page.new': { zh: '新', en: 'New' },
  'notices-page.seen': { zh: '知道了', en: 'Seen' },
} as const satisfies WordList;
