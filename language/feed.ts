import type { WordList } from './words.ts';

/** What a reader of feeds is told: a disclosure after the other. */
export const feedWords = {
  'feed.title': { zh: '{place}公开', en: '{place}: made public' },
  'feed.subtitle': {
    zh: '{place}最近公开的，最新的在最前面。公开以后不改，只会被后来的取代。',
    en: 'What {place} made public lately, the latest first. Nothing is edited; it is only superseded by a later one.',
  },
  'feed.entry': { zh: '{mechanism}：{what}', en: '{mechanism}: {what}' },
  'feed.fact': { zh: '{name}：{text}', en: '{name}: {text}' },
  'feed.place': { zh: '地方', en: 'Place' },
  'feed.superseded': {
    zh: '这一份取代{moment}公开的那一份，两份都留着。',
    en: 'This supersedes the one of {moment}; both stay public.',
  },
} as const satisfies WordList;
