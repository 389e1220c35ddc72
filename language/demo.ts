import type { WordList } from './words.ts';

/** Said while the invented weeks of a demonstration are lived, and once they are. */
export const demoWords = {
  'demo.filling': {
    zh: '第一次启动：正在演示城市里过几周的日子…… {percent}%',
    en: 'First start: living some weeks in the demonstration city… {percent}%',
  },
  'demo.filled': {
    zh: '演示城市就绪：{matters} 件事，{acts} 个动作，{seconds} 秒。人和事都是编的。',
    en: 'The demonstration city is ready: {matters} matters, {acts} acts, {seconds} s. People and matters are invented.',
  },
  'demo.real-data': {
    zh: '这里已有真实数据，不开演示。',
    en: 'There is real data here, so this is no demonstration.',
  },
  'demo.sign-ins': { zh: '登录页上一点就进的人：', en: 'People to sign in as, with one tap:' },
} as const satisfies WordList;
