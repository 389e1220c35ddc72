import type { WordList } from './words.ts';

/** How many voted, and how people came. */
export const tallyWords = {
  'tally.voted': { zh: '已投', en: 'voted' },
  'tally.roll': { zh: '名册', en: 'on the roll' },
  'tally.present': { zh: '到场', en: 'present' },
  'tally.excused': { zh: '请假', en: 'excused' },
  'tally.unmarked': { zh: '没有点的算没到。', en: 'Whoever is not marked counts as absent.' },
  'tally.absent': { zh: '没到', en: 'absent' },
} as const satisfies WordList;
