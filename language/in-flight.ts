import type { WordList } from './words.ts';

/** Why an open matter keeps its version of a rule when another is adopted. */
export const inFlightWords = {
  'in-flight.by-rule': {
    zh: '规则写明：在办的事照原来的版本办完',
    en: 'The rule leaves open matters with their version',
  },
  'in-flight.ended': { zh: '已经结束', en: 'It has ended' },
  'in-flight.unfit': {
    zh: '新规则对在办的事的写法，和这件事所用的版本对不上',
    en: 'What the rule says of open matters does not fit the version this one has',
  },
  'in-flight.state': { zh: '没写这个状态接着到哪里', en: 'It does not say where this state goes on' },
  'in-flight.vote': {
    zh: '正在投票：投票照开始时的规则走完',
    en: 'It is being voted on, and a vote ends by the rule it began under',
  },
  'in-flight.whole': {
    zh: '总事项还在等它原来的状态',
    en: 'The whole still waits for the state it stands in',
  },
  'in-flight.parts': {
    zh: '分项还要看它原来的状态',
    en: 'Its open parts still look for the state it stands in',
  },
  'in-flight.day': {
    zh: '到了新版本，有个时限要看一个日子，这件事没填过那一天',
    en: 'A deadline there runs until a day that this matter was never given',
  },
  'in-flight.stuck': { zh: '到了新版本没有人能接着办', en: 'Nobody could go on with it there' },
} as const satisfies WordList;
