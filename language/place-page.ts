import type { WordList } from './words.ts';

/** The page of one place, for everybody: what it has made public, what it owes, what comes. And finding a place by its name. */
export const placePageWords = {
  'place-page.where': { zh: '在哪里', en: 'Where it lies' },
  'place-page.former': {
    zh: '{day}起不再有这个地方。它公开过的还在这里。',
    en: 'This place is no more since {day}. What it made public is still here.',
  },
  'place-page.became': { zh: '后来是', en: 'It became' },
  'place-page.raise': { zh: '在这里反映问题', en: 'Report something here' },
  'place-page.subscribe': { zh: '订阅', en: 'Subscribe' },
  'place-page.subscribe-about': {
    zh: '把「订阅」的地址加进阅读软件，这里每公开一份就会收到。不用登录，不留电话。',
    en: 'Give the address under “Subscribe” to a feed reader, and each disclosure comes by itself. No sign-in, no phone number.',
  },

  'place-page.owed-each.month': { zh: '每月公开', en: 'Owed each month' },
  'place-page.owed-each.quarter': { zh: '每季度公开', en: 'Owed each quarter' },
  'place-page.owed-each.half-year': { zh: '每半年公开', en: 'Owed each half-year' },
  'place-page.owed-each.year': { zh: '每年公开', en: 'Owed each year' },
  'place-page.owed': { zh: '按期公开', en: 'Owed by period' },
  'place-page.owed-about': {
    zh: '近 12 个月，该公开的公开了没有。',
    en: 'What was owed in the last 12 months, and whether it was made public.',
  },
  'place-page.period': { zh: '期间', en: 'Period' },
  'place-page.period-between': { zh: '{from}到{until}', en: '{from} to {until}' },
  'place-page.cell.told': { zh: '已公开', en: 'Public' },
  'place-page.cell.missing': { zh: '未公开', en: 'Not public' },
  'place-page.cell.not-yet': { zh: '没到期', en: 'Not due yet' },
  'place-page.cell.not-owed': { zh: '不用公开', en: 'Not owed' },
  'place-page.owed-before': {
    zh: '{period}：还没有实行，不用公开。',
    en: '{period}: not in force yet, nothing was owed.',
  },
  'place-page.owed-below': {
    zh: '近 12 个月到期 {due} 份，公开了 {told} 份',
    en: '{told} of {due} due in the last 12 months are public',
  },
  'place-page.owed-below-missing': { zh: '{count} 份未公开', en: '{count} not public' },
  'place-page.owed-below-more': {
    zh: '只列了前 {count} 处。打开下面的地方，看那里的。',
    en: 'The first {count} only. Open a place below to see the others.',
  },

  'place-page.told': { zh: '公开的内容', en: 'Made public' },
  'place-page.told-none': { zh: '这里还没有公开过什么', en: 'Nothing is public here yet' },
  'place-page.told-none-about': {
    zh: '以后这里会有：办结的事的结果、定下来的决定、按期公开的内容。最新的排在最前面。',
    en: 'Here will be: results of ended matters, decisions, and what is owed by period. The latest comes first.',
  },
  'place-page.told-former-none': { zh: '它没有公开过什么。', en: 'It made nothing public.' },
  'place-page.told-earlier-none': { zh: '再往前没有了。', en: 'There is nothing earlier.' },
  'place-page.supersedes': { zh: '取代{day}公开的那一份', en: 'Supersedes the one of {day}' },

  'place-page.coming': { zh: '接下来 60 天', en: 'In the next 60 days' },
  'place-page.coming-none': {
    zh: '没有排好的、对所有人公开的安排。排好了会写在这里。',
    en: 'Nothing is planned that everybody may read. What is planned will be here.',
  },
  'place-page.coming-more': { zh: '只列了最近的 {count} 件。', en: 'The nearest {count} only.' },
  'place-page.calendar': { zh: '放进手机日历', en: 'Add to a calendar' },

  'place-page.in-force': { zh: '在这里施行的文件', en: 'In force here' },
  'place-page.in-force-more': { zh: '只列了最新的 {count} 份。', en: 'The latest {count} only.' },

  'place-page.below': { zh: '下面的地方', en: 'Places within' },
  'place-page.below-count': {
    zh: '{count} 处',
    en: '{count, plural, one {# place} other {# places}}',
  },

  'place-page.find': { zh: '看一个地方', en: 'Look at a place' },
  'place-page.find-hint': {
    zh: '写社区、街道或小区的名字',
    en: 'The name of a community, a street or an estate',
  },
  'place-page.find-go': { zh: '找', en: 'Find' },
  'place-page.found': {
    zh: '名字像「{text}」的有 {count} 处',
    en: '{count, plural, one {# place is} other {# places are}} called something like “{text}”',
  },
  'place-page.found-more': {
    zh: '名字像「{text}」的不止 {count} 处，只列了前 {count} 处。名字写得更全些，就能找到别的。',
    en: 'More than {count} places are called something like “{text}”; these are the first {count}. Write more of the name to find the others.',
  },
  'place-page.found-none': {
    zh: '没有叫「{text}」的地方。换个写法，或者从下面一级一级找。',
    en: 'No place is called “{text}”. Write it differently, or look level by level below.',
  },
  'place-page.by-level': { zh: '一级一级找', en: 'Level by level' },
} as const satisfies WordList;
