import type { WordList } from './words.ts';

export const noticesPageWords = {
  'notices-page.none': {
    zh: '有事等您、有人催办、有了结果，都会在这里告诉您。',
    en: 'When something waits on you, is overdue or has a result, you will be told here.',
  },
  'notices-page.new': { zh: '新', en: 'New' },
  'notices-page.all-seen': { zh: '全部知道了', en: 'Mark all as seen' },
} as const satisfies WordList;
