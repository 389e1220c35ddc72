import type { WordList } from './words.ts';

/** A candidate played through on an invented matter: who plays, what is taken for granted, and why a move stops. */
export const rehearsalWords = {
  'rehearsal.neighbour': { zh: '邻居', en: 'A neighbour' },
  'rehearsal.other': { zh: '另一位居民', en: 'Another resident' },
  'rehearsal.nth': { zh: '{post}（第 {nth} 位）', en: '{post} (no. {nth})' },
  'rehearsal.late': { zh: '时限到了：{late}', en: 'Time ran out: {late}' },
  'rehearsal.form': { zh: '{why}：{faults}', en: '{why}: {faults}' },
  'rehearsal.resource': { zh: '一件可以预约的东西', en: 'Something that can be booked' },
  'rehearsal.cited': { zh: '一件虚构的「{mechanism}」', en: 'An invented matter of this kind: {mechanism}' },

  'rehearsal.grants-order': { zh: '「{mechanism}」正在施行', en: 'In force: {mechanism}' },
  'rehearsal.grants-cited': {
    zh: '有一件可以引用的「{mechanism}」',
    en: 'A matter of this kind is there to be named: {mechanism}',
  },
  'rehearsal.grants-resource': {
    zh: '有一件东西可以预约，名额一个',
    en: 'There is one thing to book, with one place',
  },
  'rehearsal.grants-balance': { zh: '账上总是够', en: 'Accounts never run out' },
  'rehearsal.grants-rule': {
    zh: '提出的规则文本通过检查，期间没有别人改过',
    en: 'The text that is proposed passes its check, and nobody changes the rule meanwhile',
  },
  'rehearsal.grants-voices': {
    zh: '有投票权的岗位各有 {count} 个人，每家 100 平方米',
    en: 'Each post with a vote is held by {count} people, each with a home of 100 m²',
  },
  'rehearsal.grants-whole': {
    zh: '派来这件事的「{mechanism}」一直停在「{state}」',
    en: 'What asked for it ({mechanism}) stays at “{state}”',
  },

  'rehearsal.begun-by-others': {
    zh: '这条规则不由人发起，而本市没有别的规则会开出它',
    en: 'Nobody opens this by hand, and no other rule of this city opens it',
  },
  'rehearsal.no-matter': { zh: '预演里没有这件事', en: 'There is no such matter in this rehearsal' },
  'rehearsal.nobody': { zh: '本市没有这个岗位', en: 'This city has no such post' },
  'rehearsal.no-clock': {
    zh: '现在没有时限在走，等下去也不会有变化',
    en: 'No clock is running, so waiting changes nothing',
  },
  'rehearsal.clock-stuck': {
    zh: '时限到了，可是规则写的后果做不成',
    en: 'Time ran out, and what the rule says should follow cannot be done',
  },
  'rehearsal.crowded': {
    zh: '预演里的事太多了，请从头再来',
    en: 'There are too many matters in this rehearsal. Please start again',
  },
} as const satisfies WordList;
