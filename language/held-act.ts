import type { WordList } from './words.ts';

/** An act that was pressed and can still be taken back. */
export const heldActWords = {
  'held-act.held': { zh: '「{step}」{seconds} 秒后提交', en: '“{step}” will be sent in {seconds} s' },
  'held-act.pressed': {
    zh: '「{step}」10 秒后提交，按 Z 撤销',
    en: '“{step}” will be sent in 10 seconds; press Z to take it back',
  },
  'held-act.sending': { zh: '「{step}」正在提交', en: '“{step}” is being sent' },
  'held-act.refused': { zh: '「{step}」没有办成', en: '“{step}” was not done' },
  'held-act.refused-why': { zh: '「{step}」没有办成：{why}', en: '“{step}” was not done: {why}' },
  'held-act.take-back': { zh: '撤销', en: 'Take back' },
  'held-act.again': { zh: '再提交一次', en: 'Send again' },
  'held-act.look': { zh: '去看看', en: 'Go and see' },
  'held-act.let-go': { zh: '不提交了', en: 'Do not send' },
  'held-act.tray': { zh: '还没提交的', en: 'Not sent yet' },
} as const satisfies WordList;
