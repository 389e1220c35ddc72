import type { WordList } from './words.ts';

/** 我也遇到: joining what others raised already, and following it without reading it. */
export const joinWords = {
  'join.nearby': {
    zh: '{place}现在有 {count} 件同类的事在办',
    en: '{count, plural, one {# matter of this kind is} other {# matters of this kind are}} open at {place}',
  },
  'join.about': {
    zh: '如果是同一件，点「我也遇到」，不用再报一次。不是同一件，照常提交。',
    en: 'If yours is one of them, say so: nothing to report again. If it is another, send yours as usual.',
  },
  'join.carries': {
    zh: '您写的话会一起交给承办人，照片不会。别人只看到有几个人，不知道是谁。',
    en: 'What you wrote goes to the desk officer with it, photos do not. Others see how many, never who.',
  },
  'join.row': { zh: '{day}提出 · {state}', en: 'Raised {day} · {state}' },
  'join.also': {
    zh: '{count} 人也遇到',
    en: '{count, plural, one {# more person} other {# more people}} met it',
  },
  'join.join': { zh: '我也遇到', en: 'So it is for me' },
  'join.join-which': { zh: '我也遇到{day}提出的这件', en: 'The one raised {day} is so for me too' },
  'join.joined-already': { zh: '您已加入', en: 'You joined' },
  'join.none-of-these': { zh: '都不是，提交我的', en: 'None of these: send mine' },
  'join.done': {
    zh: '加上您了。有进展会告诉您。',
    en: 'You are counted in, and will be told when it moves.',
  },
  'join.mine': { zh: '我也遇到的', en: 'What I too have met' },
  'join.mine-about': {
    zh: '这几件是别人先提的，您看得到走到哪一步，看不到内容。还没解决？可以另外反映。',
    en: 'Others raised these first: you see where they stand, not what they say. Not solved for you? Report your own.',
  },
} as const satisfies WordList;
