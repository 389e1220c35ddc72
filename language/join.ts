import type { WordList } from './words.ts';

/** 我也遇到: joining what others raised already, and following it without reading it. */
export const joinWords = {
  'join.nearby': {
    zh: '{place}现在有 {count} 件同类的事在办',
    en: '{count, plural, one {# matter of this kind is} other {# matters of this kind are}} open at {place}',
  },
  'join.about': {
    zh: '如果是同一件，点「我也遇到」，不用再报一次。不是同一件，或者说不准，照常提交。',
    en: 'If yours is one of them, say so: nothing to report again. If it is another, or you cannot tell, send yours as usual.',
  },
  'join.only-some': {
    zh: '只列最近 {count} 件；和您写的有相同字词的排在前面。',
    en: 'Only {count} are listed: those that share words with yours first, then the latest.',
  },
  'join.carries': {
    zh: '您写的话会一起交给承办人，照片不会。别人只看到有几个人，不知道是谁。',
    en: 'What you wrote goes to the desk officer with it, photos do not. Others see how many, never who.',
  },
  'join.row-shown': {
    zh: '{day} {hour} 点多提出 · {state}',
    en: 'Raised {day}, after {hour}:00 · {state}',
  },
  'join.row': { zh: '{day}提出 · {state}', en: 'Raised {day} · {state}' },
  'join.also-with-you': {
    zh: '连您共 {count} 人',
    en: '{count, plural, one {so far only you} other {# people, you among them}}',
  },
  'join.join': { zh: '第 {at} 件，我也遇到', en: 'No. {at}: me too' },
  'join.join-which': {
    zh: '第 {at} 件，我也遇到：{day} {hour} 点多提出的',
    en: 'No. {at}: me too, the one raised {day} after {hour}:00',
  },
  'join.joined-already': { zh: '您已加入', en: 'You joined' },
  'join.none-of-these': { zh: '都不是，提交我的', en: 'None of these: send mine' },
  'join.kept-here': {
    zh: '按了以后 10 秒内可以撤销。您填的都留在这台设备上，说错了还能另外报。',
    en: 'You can take it back within 10 seconds. What you filled in stays on this device, to be sent on its own if it was the wrong one.',
  },
  'join.held': { zh: '10 秒后加上您', en: 'You will be counted in after 10 seconds' },
  'join.refused': { zh: '没有加上您：{why}', en: 'You were not counted in: {why}' },
  'join.done': {
    zh: '加上您了。有进展会告诉您。',
    en: 'You are counted in, and will be told when it moves.',
  },
  'join.done-form-kept': {
    zh: '加上您了。有进展会告诉您。您填的原样留在下面：如果其实是另一件事，再提交。',
    en: 'You are counted in, and will be told when it moves. What you filled in is still below: send it only if it is about something else.',
  },
  'join.set-aside': {
    zh: '您当时填的还留在这台设备上。其实是另一件事？',
    en: 'What you filled in then is still on this device. Was it about something else?',
  },
  'join.take-up': { zh: '接着填，另外报一件', en: 'Go on with it and report it' },
  'join.mine': { zh: '我也遇到的', en: 'What I too have met' },
  'join.mine-about': {
    zh: '这几件是别人先提的，您看得到走到哪一步，看不到内容。还没解决？可以另外反映。',
    en: 'Others raised these first: you see where they stand, not what they say. Not solved for you? Report your own.',
  },
} as const satisfies WordList;
