import type { WordList } from './words.ts';

/** Said by the browser when no server answered, so no problem of the server's could say it. */
export const connectionWords = {
  'connection.offline': { zh: '没有连上网络', en: 'There is no connection' },
  'connection.offline-next': {
    zh: '您填的内容还在。连上网络后再按一次就行，不会重复提交。',
    en: 'What you filled in is kept. Press again once you are connected; it will not be sent twice.',
  },
  'connection.unreachable': { zh: '系统暂时没有回应', en: 'The system is not answering just now' },
  'connection.unreachable-next': {
    zh: '您填的内容还在。请过一会儿再按一次，不会重复提交。',
    en: 'What you filled in is kept. Press again in a while; it will not be sent twice.',
  },
} as const satisfies WordList;
