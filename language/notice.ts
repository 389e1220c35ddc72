import type { WordList } from './words.ts';

/** What a notice says, by what it is about. */
export const noticeWords = {
  'notice.late': {
    zh: '超过时限：{title}（{mechanism}，现在是「{state}」）',
    en: 'Late: {title} ({mechanism}, now at “{state}”)',
  },
  'notice.reminded': {
    zh: '提醒：{title}（{mechanism}，现在是「{state}」）',
    en: 'A reminder: {title} ({mechanism}, now at “{state}”)',
  },
  'notice.waits-on-you': {
    zh: '在等您：{title}（{mechanism}，现在是「{state}」）',
    en: 'Waiting on you: {title} ({mechanism}, now at “{state}”)',
  },
  'notice.moved': {
    zh: '有新进展：{title}（{mechanism}，现在是「{state}」）',
    en: 'Moved on: {title} ({mechanism}, now at “{state}”)',
  },
  'notice.owed': {
    zh: '到期还没办：{mechanism}（{state}）。办过了请补记，看日历',
    en: 'Due and not held: {mechanism} ({state}). If it was held, write it down; see the calendar',
  },
  'notice.joined-moved': {
    zh: '您也遇到的那件有新进展（{mechanism}，现在是「{state}」）',
    en: 'What you too have met moved on ({mechanism}, now at “{state}”)',
  },
} as const satisfies WordList;
