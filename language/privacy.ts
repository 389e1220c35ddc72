import type { WordList } from './words.ts';

/** 谁能看到我: who may read what is about me, and who has looked. */
export const privacyWords = {
  'privacy.about': {
    zh: '这里列出每一个能读到您事项的岗位，也列出谁打开过您提出的事项、看到了您的姓名或联系方式。同一个人同一天看同一件事，只记一次。',
    en: 'Every post that may read a matter of yours, and everybody who opened a matter you asked for and was shown your name or contact: once a day for each person and matter.',
  },
  'privacy.readers': { zh: '谁能看', en: 'Who may read' },
  'privacy.readers-none': {
    zh: '您还没有事项，也就没有人能看到您。',
    en: 'You have no matters, so nobody can see you.',
  },
  'privacy.kept-day': {
    zh: '「{what}」：每年那天在日历里看得到',
    en: '{what}: sees the day on the calendar each year',
  },
  'privacy.looks': { zh: '谁看过', en: 'Who looked' },
  'privacy.looks-none': {
    zh: '还没有人打开事项看到您的姓名或联系方式。',
    en: 'Nobody has opened a matter and been shown your name or contact.',
  },
  'privacy.who': { zh: '谁', en: 'Who' },
  'privacy.what': { zh: '看了什么', en: 'What' },
  'privacy.when': { zh: '什么时候', en: 'When' },
  'privacy.sessions': { zh: '登录着的设备', en: 'Where you are signed in' },
  'privacy.session-here': { zh: '就是这台', en: 'this one' },
  'privacy.session-days': {
    zh: '最近用：{used} · 到期：{ends}',
    en: 'last used {used} · ends {ends}',
  },
  'privacy.sign-out-everywhere': { zh: '在所有设备上退出', en: 'Sign out everywhere' },
  'privacy.sign-out-everywhere-about': {
    zh: '手机丢了、借出去了，或者看到不认识的设备，就点这里。这台也会退出，再用验证码登录就好。',
    en: 'If a phone is lost or lent, or you see a device you do not know. This one is signed out too; a code brings you back.',
  },
  'privacy.matters': { zh: '{count} 件事', en: '{count, plural, one {# matter} other {# matters}}' },
} as const satisfies WordList;
