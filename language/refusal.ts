import type { WordList } from './words.ts';

/** An expected no, said by its kind: why, and who may or what first. A rule's own words go before these. */
export const refusalWords = {
  'refusal.unknown-mechanism': { zh: '本市没有这项机制', en: 'This city has no such mechanism' },
  'refusal.unknown-version': {
    zh: '这张表的规则已经更新，请重新打开再填',
    en: 'The rule behind this form has been renewed. Please open the form again',
  },
  'refusal.unknown-step': { zh: '没有这个步骤', en: 'There is no such step' },
  'refusal.unknown-place': { zh: '请选一个本市的地方', en: 'Please choose a place in this city' },
  'refusal.not-by-you': { zh: '只有{who}能「{step}」', en: 'Only {who} can do this: {step}' },
  'refusal.not-now': {
    zh: '现在是「{state}」，还不能「{step}」',
    en: 'It is now at “{state}”, so this cannot be done: {step}',
  },
  'refusal.ended': {
    zh: '这件事已经是「{state}」，不能再「{step}」',
    en: 'It has already come to “{state}”, so this cannot be done any more: {step}',
  },
  'refusal.no-tries-left': {
    zh: '本级的次数已用完，不能再「{step}」',
    en: 'No tries are left on this level: {step}',
  },
  'refusal.condition-unmet': {
    zh: '「{step}」的条件还没有满足',
    en: 'What this needs is not there yet: {step}',
  },
  'refusal.already-taken': { zh: '「{step}」已经做过了', en: 'This has been done already: {step}' },
  'refusal.said-enough': {
    zh: '您在这里已经说了 {most} 次，每人最多 {most} 次。还有话，请当面告诉写记录的人，写进记录',
    en: 'You have spoken {most} times here, the most for one person. Please tell whoever writes the minutes the rest in person',
  },
  'refusal.own-work': {
    zh: '不能对自己单位的事「{step}」',
    en: 'Nobody may do this about their own work: {step}',
  },
  'refusal.related-to-a-party': {
    zh: '您和当事人有关系，请换一位来「{step}」',
    en: 'You are related to a party, so somebody else must do this: {step}',
  },
  'refusal.is-part': {
    zh: '这件事里您是当事一方，「{step}」要由别人来做',
    en: 'You are part of this matter, so somebody else must do this: {step}',
  },
  'refusal.form': { zh: '有几处要改一下', en: 'Some answers need a second look' },
  'refusal.no-owner': {
    zh: '这个地方还没有能办「{step}」的单位，请选更具体的地方',
    en: 'Nobody there can take this on: {step}. Please choose a more exact place',
  },
  'refusal.no-rung-above': {
    zh: '已经是最高一级，不能再往上，请在这一级办',
    en: 'This is the highest level, with none above. It is for this level to settle',
  },
  'refusal.no-rung-below': {
    zh: '已经是最低一级，不能再往下退，请在这一级办',
    en: 'This is the lowest level, with none below. It is for this level to settle',
  },
  'refusal.only-one': {
    zh: '已经有一件同样的了，不能再开一件',
    en: 'There is one already; there can be only one',
  },
  'refusal.of-owner': {
    zh: '这件事由您的单位承办，「{step}」要由提出的一方来做',
    en: 'Your own organisation is in charge, so the side that asked must do this: {step}',
  },
  'refusal.of-org': {
    zh: '这件事关系到您自己的单位，「{step}」请别的单位来做',
    en: 'This concerns your own organisation, so somebody of another must do this: {step}',
  },
  'refusal.no-mandate': {
    zh: '「{step}」只在有公开、有期限的命令时才开放，现在没有',
    en: 'This works only under a public, dated order, and none is in force now: {step}',
  },
  'refusal.not-on-roll': {
    zh: '您不在这次投票的名册上。如果应该在，请找计票人',
    en: 'You are not on the roll of this vote. If you should be, please ask the tellers',
  },
  'refusal.handed-over': {
    zh: '这一票您已经委托给别人。改主意了，可以到计票人那里投纸票',
    en: 'You have handed your vote to somebody. If you change your mind, vote on paper with the tellers',
  },
  'refusal.vote-over': {
    zh: '投票时间已经结束，正在计票，不能再「{step}」',
    en: 'The time of this vote is over and it is being counted, so this cannot be done any more: {step}',
  },
  'refusal.rule-has-problems': {
    zh: '新规则还有问题，先改好再来',
    en: 'The new rule still has problems. Please mend them first',
  },
  'refusal.rule-moved-on': {
    zh: '提出以后，这条规则已经改过，请对照现在的规则重新提',
    en: 'The rule has changed since this was written. Please look at the rule of now and propose again',
  },
  'refusal.rule-unchanged': {
    zh: '和现在的规则一模一样，没有要改的',
    en: 'This is the rule of now to the letter, so there is nothing to change',
  },
} as const satisfies WordList;
