import type { WordList } from './words.ts';

/** 我的投票: the votes on whose rolls somebody stands. What was voted is said nowhere. */
export const myVotesWords = {
  'my-votes.about': {
    zh: '投了什么，谁也看不到，这里也不显示；只看得到您投过没有。',
    en: 'What you voted nobody can see, and it is not shown here; only whether you voted is.',
  },
  'my-votes.open': { zh: '正在投', en: 'Open now' },
  'my-votes.open-none': {
    zh: '现在没有请您投的票。有事要大家投票来定、您在名册上时，会出现在这里。',
    en: 'No vote is waiting for you. When something is put to the vote and you are on its roll, it appears here.',
  },
  'my-votes.closed': { zh: '投完了的', en: 'Closed' },
  'my-votes.closed-none': {
    zh: '计过票的会在这里，连同公布的票数，直到名册按规定删除。',
    en: 'Votes that were counted stay here with their published counts, until the roll is erased as its rule says.',
  },
  'my-votes.asks': { zh: '{place}请大家定', en: '{place} asks for a decision' },
  'my-votes.give': { zh: '投票', en: 'Vote' },
  'my-votes.give-what': { zh: '投票：{title}', en: 'Vote: {title}' },
  'my-votes.speaks-for': {
    zh: '有 {count} 人委托您替他们投，还有 {left} 票没投',
    en: '{count, plural, one {# voter asked} other {# voters asked}} you to vote for them; {left, plural, one {# vote is} other {# votes are}} still to be given',
  },
  'my-votes.is.over': { zh: '时间到了，等计票', en: 'The time is over; it waits to be counted' },
  'my-votes.is.own': { zh: '您已经投了', en: 'You have voted' },
  'my-votes.is.proxy': { zh: '您委托的人已经替您投了', en: 'Whom you asked has voted for you' },
  'my-votes.is.paper': { zh: '您的纸票已经录入', en: 'Your paper vote was entered' },
  'my-votes.is.handed-over': {
    zh: '您委托了别人替您投，还没投',
    en: 'You asked somebody to vote for you; not yet given',
  },
  'my-votes.is.not-yet': { zh: '您还没投', en: 'You have not voted yet' },
  'my-votes.is.missed': { zh: '您没有投', en: 'You did not vote' },
  'my-votes.is.uncounted': {
    zh: '没有计票：这件事{state}',
    en: 'No vote was counted: the matter ended as “{state}”',
  },
  'my-votes.passed': { zh: '通过了', en: 'Carried' },
  'my-votes.not-passed': { zh: '没有通过', en: 'Not carried' },
  'my-votes.short': { zh: '投的人不够，没有算数', en: 'Too few voted, so it did not count' },
  'my-votes.no-counts': {
    zh: '这件事后来又投了一次，或者票数不向您公布；这次的票数在它自己的记录里。',
    en: 'It was voted on again since, or its counts are not yours to read; those of this vote stand in its own record.',
  },
  'my-votes.kept': {
    zh: '名册留到 {day}。之后这里不再列出，谁也查不出请了谁投。',
    en: 'The roll is kept until {day}. After that it is not listed here, and nobody can tell who was asked.',
  },
  'my-votes.more': { zh: '再看一些', en: 'Show more' },
} as const satisfies WordList;
