import type { WordList } from './words.ts';

/** The steps of a matter: what you may do, what not and why, and whom else you may turn to. */
export const stepWords = {
  'step.off': { zh: '现在还不能', en: 'Not possible now' },
  'step.later': { zh: '以后的步骤（{count}）', en: 'Later steps ({count})' },
  'step.not-mine': { zh: '别人要办的步骤（{count}）', en: 'Steps for others ({count})' },
  'step.exits': { zh: '还可以找谁', en: 'Where else you can turn' },
  'step.exits-about': {
    zh: '法律给您的路，随时能走。走了也不算谁失败。',
    en: "The law gives you these ways at any time. Taking one counts as nobody's failure.",
  },
  'step.do-first': { zh: '先：{step}', en: 'First: {step}' },
  'step.confirm-title': {
    zh: '{who}说办好了。真的好了吗？',
    en: '{who} says it is done. Is it really?',
  },
  'step.confirm-only-you': { zh: '只有您能办结。', en: 'Only you can close this.' },
  'step.confirm-silence': {
    zh: '只有您能办结。到{day}还不回应，会记为「未经确认的办结」。',
    en: 'Only you can close this. Without an answer by {day} it is recorded as "ended unconfirmed".',
  },
  'step.held': { zh: '「{step}」10 秒后提交', en: '"{step}" will be sent in 10 seconds' },
  'step.done': { zh: '已提交：{step}', en: 'Done: {step}' },
  'step.none': { zh: '这件事现在没有要您做的。', en: 'There is nothing for you to do here now.' },
} as const satisfies WordList;
