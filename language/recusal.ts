import type { WordList } from './words.ts';

/** 回避: whoever is related to a party, or has an interest with them, keeps away. Said without blame. */
export const recusalWords = {
  'recusal.title': { zh: '回避', en: 'Keeping away' },
  'recusal.about-mediator': {
    zh: '和其中一方是亲戚、朋友，或有别的牵连？说一声就好，不用讲缘由。从那一刻起，这件事和笔录您都看不到了，由别的调解员接着办。',
    en: 'Kin or friend of one side, or bound to them in some way? Just say so; no reasons are asked. From that moment you see neither the matter nor its notes, and another mediator goes on.',
  },
  'recusal.about-party': {
    zh: '觉得哪位调解员和其中一方是亲戚、朋友，或有别的牵连？您可以请他回避，马上生效，不用讲缘由。双方都看得到是谁提的，只有提的人能撤回。',
    en: 'Is a mediator kin or friend of one side, or bound to them in some way? You may ask them to keep away; it holds at once, and no reasons are asked. Both sides see who said it, and only that person can take it back.',
  },
  'recusal.begin-mediator': { zh: '我要回避', en: 'I should keep away' },
  'recusal.begin-party': { zh: '请一位调解员回避', en: 'Ask a mediator to keep away' },
  'recusal.which-mediator': { zh: '哪位调解员', en: 'Which mediator' },
  'recusal.with-whom': { zh: '和谁有牵连', en: 'With whom' },
  'recusal.who-first': { zh: '先选请哪位回避', en: 'Choose who should keep away first' },
  'recusal.with-whom-first': { zh: '先选和谁有牵连', en: 'Choose with whom first' },
  'recusal.declare-mediator': { zh: '回避，交给别人', en: 'Keep away, leave it to others' },
  'recusal.declare-party': { zh: '请他回避', en: 'Ask them to keep away' },
  'recusal.cancel': { zh: '先不提', en: 'Not now' },
  'recusal.no-mediators': {
    zh: '现在没有可以请回避的调解员。',
    en: 'There is no mediator now who could be asked to keep away.',
  },
  'recusal.one': {
    zh: '{who} 回避（和{party}有牵连）',
    en: '{who} keeps away (bound to {party})',
  },
  'recusal.said': { zh: '{by} {moment}提出', en: 'said by {by}, {moment}' },
  'recusal.withdraw': { zh: '撤回', en: 'Take it back' },
  'recusal.declared-toast': { zh: '记下了，已经生效', en: 'Noted; it holds now' },
  'recusal.withdrawn-toast': { zh: '已撤回', en: 'Taken back' },
  'recusal.mine': { zh: '您提出的回避（{count}）', en: 'Keeping away, said by you ({count})' },
} as const satisfies WordList;
