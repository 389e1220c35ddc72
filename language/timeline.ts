import type { WordList } from './words.ts';

/** What the record calls acts that no step of a rule names. */
export const timelineWords = {
  'timeline.opened': { zh: '提出', en: 'Opened' },
  'timeline.asked': { zh: '派来这件事', en: 'Asked to come' },
  'timeline.moved': { zh: '进入「{to}」', en: 'Went on to: {to}' },
  'timeline.late': { zh: '超过时限，已提醒', en: 'Ran out; reminders were sent' },
  'timeline.time-came': { zh: '时候到了', en: 'Its time came' },
  'timeline.on-part': { zh: '{who}（{org}那一件）', en: '{who}, on what {org} was asked' },
  'timeline.part-moved': { zh: '有新进展', en: 'Moved on' },
  'timeline.booking-held': { zh: '有人让出名额，候补成功', en: 'A place came free and is now held' },
  'timeline.gone-over': {
    zh: '规则更新，接着按新版办：{to}',
    en: 'The rule was renewed; it goes on under the new one: {to}',
  },
} as const satisfies WordList;
