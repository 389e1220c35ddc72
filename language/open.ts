import type { WordList } from './words.ts';

/** Opening a matter: the form of any mechanism, and what follows at once. */
export const openWords = {
  'open.report': { zh: '反映问题', en: 'Report a problem' },
  'open.order': { zh: '办事预约', en: 'Ask for a service' },
  'open.send': { zh: '提交', en: 'Send' },
  'open.done': { zh: '收到了，编号 {number}', en: 'Received as {number}' },
  'open.done-elsewhere': { zh: '收到了，已转给承办人', en: 'Received and passed to whoever handles it' },
  'open.not-yours': { zh: '这件事现在不能由您提出。', en: 'This cannot be opened by you now.' },
  'open.by': { zh: '谁能提出：{who}', en: 'Who may open it: {who}' },
} as const satisfies WordList;
