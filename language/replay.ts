import type { WordList } from './words.ts';

/** What a candidate rule would have changed in the past: one sentence for each kind of difference. */
export const replayWords = {
  'replay.sum': {
    zh: '{mechanism}：重走 {matters} 件，{differing} 件会不一样',
    en: '{mechanism}: {matters, plural, one {# matter} other {# matters}} lived again, {differing} would differ',
  },
  'replay.untold': {
    zh: '{count} 件的纪实连现行规则也走不通，没有算进来',
    en: '{count, plural, one {# record} other {# records}} cannot be followed even by the rule of the time, and are left out',
  },
  'replay.none': { zh: '没有记录可以重走', en: 'There is no record to live again' },
  'replay.not-told': {
    zh: '还有 {count} 件不一样，这里不逐件列出',
    en: '{count, plural, one {# more matter differs} other {# more matters differ}} and is not told one by one',
  },
  'replay.matters': {
    zh: '{matters} 件',
    en: '{matters, plural, one {# matter} other {# matters}}',
  },
  'replay.look': { zh: '请特别看', en: 'Look here' },

  'replay.refused': { zh: '「{step}」会被拒绝：{why}', en: '“{step}” would be refused: {why}' },
  'replay.step-gone': { zh: '步骤「{step}」不再有', en: 'The step “{step}” is there no more' },
  'replay.taken': {
    zh: '「{step}」当时的规则不许，现在会许',
    en: '“{step}”, which the rule of the time refuses, would be taken',
  },
  'replay.state': {
    zh: '会停在「{after}」，不是「{before}」',
    en: 'It would stand at “{after}” instead of “{before}”',
  },
  'replay.outcome': {
    zh: '结果会是「{after}」，不是「{before}」',
    en: 'It would end as “{after}” instead of “{before}”',
  },
  'replay.would-end': {
    zh: '会结束（{outcome}），而现在还开着',
    en: 'It would have ended ({outcome}) and is open',
  },
  'replay.would-stay-open': {
    zh: '不会结束，而现在已经「{outcome}」',
    en: 'It would not have ended; it did, as “{outcome}”',
  },
  'replay.late-more': {
    zh: '「{state}」会多超时 {count} 次',
    en: '“{state}” would be late {count, plural, one {once} other {# times}} more',
  },
  'replay.late-less': {
    zh: '「{state}」会少超时 {count} 次',
    en: '“{state}” would be late {count, plural, one {once} other {# times}} less',
  },
  'replay.reader-more': {
    zh: '{who}会看到{what}，以前看不到',
    en: '{who} would see {what}, and does not now',
  },
  'replay.reader-less': { zh: '{who}会看不到{what}，以前看得到', en: '{who} would no longer see {what}' },
  'replay.publicity-more': { zh: '会多公开：{what}', en: 'Made public besides: {what}' },
  'replay.publicity-less': { zh: '不再公开：{what}', en: 'No longer made public: {what}' },
  'replay.form-more': {
    zh: '「{step}」要{who}多花 {count} 秒填写',
    en: '“{step}” would ask {count, plural, one {# second} other {# seconds}} more of {who}',
  },
  'replay.form-less': {
    zh: '「{step}」让{who}少花 {count} 秒填写',
    en: '“{step}” would ask {count, plural, one {# second} other {# seconds}} less of {who}',
  },
  'replay.unsure': {
    zh: '条件要看「{field}」，纪实里没有这个答案，说不准',
    en: 'A condition looks at “{field}”, whose answer the record does not hold: it cannot be known',
  },

  'replay.the-matter': { zh: '这件事', en: 'the matter' },
  'replay.the-requester': { zh: '诉求人的名字', en: 'the requester’s name' },
  'replay.the-assignee': { zh: '来办的人的名字', en: 'the name of the one who comes' },
  'replay.existence': { zh: '这件事有过、何时、结果如何', en: 'that it was, when, and how it ended' },
  'replay.residents': { zh: '事主本人', en: 'those it is about' },
  'replay.anyone': { zh: '任何登录的人', en: 'anyone signed in' },
  'replay.public': { zh: '所有人', en: 'everybody' },
  'replay.other-state': { zh: '另一个状态', en: 'another state' },
} as const satisfies WordList;
