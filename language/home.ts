import type { WordList } from './words.ts';

/** The first screen: three things people come for, what waits on them, what their community made public. */
export const homeWords = {
  'home.report': { zh: '反映问题', en: 'Report a problem' },
  'home.report-about': {
    zh: '拍张照，说句话，不用选部门',
    en: 'A photo and a sentence. No department to choose.',
  },
  'home.order': { zh: '办事预约', en: 'Ask for a service' },
  'home.order-about': { zh: '说说需要什么，社区来安排', en: 'Say what you need; the community arranges it.' },
  'home.take-part': { zh: '我想参与', en: 'Take part' },
  'home.take-part-about': { zh: '邻居有事，我来接单', en: 'A neighbour needs a hand; take an order.' },
  'home.sign-in': { zh: '登录', en: 'Sign in' },
  'home.sign-in-about': { zh: '看我的事项，办事，接单', en: 'My matters, services, orders' },
  'home.waiting-on-me': { zh: '在等您', en: 'Waiting on you' },
  'home.mine': { zh: '我的事项', en: 'My matters' },
  'home.mine-all': { zh: '全部', en: 'All' },
  'home.mine-none': {
    zh: '您提出的事会出现在这里：在等谁、还剩多久，一眼看到。',
    en: 'What you raise appears here: who it waits on, and for how long.',
  },
  'home.public': { zh: '社区公开', en: 'Made public' },
  'home.public-none': {
    zh: '办结的事会在这里公开结果，不公开姓名。',
    en: 'Results of ended matters are made public here, without names.',
  },
  'home.more': { zh: '还可以办', en: 'You can also start' },
  'home.welcome': {
    zh: '身边的事，有人接，有时限，有结果',
    en: 'What happens near you has an owner, a deadline and a result',
  },
  'home.no-account': {
    zh: '反映问题、看公开都不用登录。',
    en: 'You need no account to report or to read what is public.',
  },
} as const satisfies WordList;
