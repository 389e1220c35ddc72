import type { WordList } from './words.ts';

/** Trying a rule from the designer. */
export const trialWords = {
  'trial.too-long': {
    zh: '两分钟还没走完，已经停下。请缩短月数或遍数再试',
    en: 'It was not done after two minutes and was stopped. Try fewer months or runs',
  },
  'trial.too-much': {
    zh: '这次试跑占的内存太多，已经停下。请缩短月数或减少来的人再试',
    en: 'It needed too much memory and was stopped. Try fewer months or arrivals',
  },
} as const satisfies WordList;
