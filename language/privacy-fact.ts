import type { WordList } from './words.ts';

/** Why somebody may see a person: what the matter is, and what the person is to it. */
export const privacyFactWords = {
  'privacy-fact.why': { zh: '{mechanism}：{part}', en: '{mechanism}: {part}' },
  'privacy-fact.name': { zh: '您的姓名', en: 'Your name' },
  'privacy-fact.requester': { zh: '您提出的', en: 'you asked for it' },
  'privacy-fact.helper': { zh: '您帮忙确认', en: 'you are the named helper' },
  'privacy-fact.recipient': { zh: '为您服务', en: 'it serves you' },
  'privacy-fact.party': { zh: '您是当事人', en: 'you are one of the two sides' },
  'privacy-fact.joiner': { zh: '您也遇到的', en: 'it is so for you too' },
  'privacy-fact.assignee': { zh: '您接手的', en: 'you took it on' },
} as const satisfies WordList;
