import type { WordList } from './words.ts';

/** What other organisations ask of ours: accept, arrive, done. */
export const askedWords = {
  'asked.now': { zh: '等我们的', en: 'Waiting on us' },
  'asked.now-none': { zh: '现在没有人在等我们。', en: 'Nobody is waiting on us now.' },
  'asked.others': { zh: '我们办过的', en: 'Answered by us' },
  'asked.others-none': { zh: '应答过的会留在这里。', en: 'What we answered stays here.' },
  'asked.ratings': { zh: '收到的评价', en: 'How we were rated' },
  'asked.rated-by': { zh: '{who} 评价', en: 'Rated by {who}' },
  'asked.more': { zh: '看全部', en: 'See it all' },
} as const satisfies WordList;
