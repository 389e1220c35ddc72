import type { WordList } from './words.ts';

export const signInWords = {
  'sign-in.title': { zh: '登录', en: 'Sign in' },
  'sign-in.demo-title': { zh: '演示城市', en: 'A demonstration city' },
  'sign-in.demo-about': {
    zh: '地名是真的，人和事是编的。选一个人，从他的位置看这座城市；换个人再看同一件事。',
    en: 'The places are real, the people and matters invented. Be one of these people, then another, and see the same matter from both sides.',
  },
  'sign-in.group-residents': { zh: '居民', en: 'Residents' },
  'sign-in.group-workers': { zh: '社区、镇和各单位', en: 'Community, town and organisations' },
  'sign-in.group-rooms': { zh: '调解', en: 'Mediation' },
  'sign-in.group-orders': { zh: '志愿服务', en: 'Volunteering' },
  'sign-in.group-others': { zh: '其他', en: 'Others' },
  'sign-in.phone-title': { zh: '用手机号登录', en: 'Sign in with a mobile number' },
  'sign-in.phone': { zh: '手机号', en: 'Mobile number' },
  'sign-in.send-code': { zh: '发验证码', en: 'Send me a code' },
  'sign-in.code': { zh: '验证码', en: 'Code' },
  'sign-in.code-sent': {
    zh: '验证码已发到 {phone}，几分钟内有效。',
    en: 'A code was sent to {phone}. It is good for a few minutes.',
  },
  'sign-in.other-phone': { zh: '换个号码', en: 'Another number' },
  'sign-in.enter': { zh: '登录', en: 'Sign in' },
} as const satisfies WordList;
