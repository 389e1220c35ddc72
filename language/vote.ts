import type { WordList } from './words.ts';

/** What a vote needs before it opens. */
export const voteWords = {
  'vote.unmeasured': {
    zh: '这次投票要按面积计，可是名册上有 {count} 人没有登记面积，票数会算不出来。请管理员先用 jingwei appoint 补上（列名 floor-area 或 面积，单位平方米），再开始投票',
    en: 'This vote weighs by floor area, and {count, plural, one {# voter has none on record} other {# voters have none on record}}, so it could not be counted. Ask an organiser to add it first with jingwei appoint (column floor-area, in square metres), and then open the vote',
  },
} as const satisfies WordList;
