import type { WordList } from './words.ts';

/** Around every page the server makes, and on the page that says it could not. */
export const pageFrameWords = {
  'page-frame.elder-off': { zh: '普通版', en: 'Normal text' },
  'page-frame.broken': { zh: '出了点问题', en: 'Something went wrong' },
  'page-frame.broken-about': {
    zh: '不是您的错。退回去再试一次，填的内容还在。',
    en: 'It is not your doing. Go back and try again; what you filled in is still there.',
  },
} as const satisfies WordList;
