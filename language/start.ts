import type { WordList } from './words.ts';

/** What the server says when a real city starts and something still keeps people out. */
export const startWords = {
  'start.codes-log': {
    zh: '验证码还没有接短信，只写进这里的日志。设 JINGWEI_CODE_COMMAND 或 JINGWEI_CODE_URL，见 docs/operate。',
    en: 'No message sender is set: sign-in codes go to this log only. Set JINGWEI_CODE_COMMAND or JINGWEI_CODE_URL, see docs/operate.',
  },
  'start.nobody-appointed': {
    zh: '还没有人有岗位。先任命第一位管理员：node server/cli/jingwei.ts appoint --help',
    en: 'Nobody holds a post yet. Appoint the first organiser: node server/cli/jingwei.ts appoint --help',
  },
} as const satisfies WordList;
