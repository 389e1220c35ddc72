import type { WordList } from './words.ts';

/** The duty desk’s board: every live call, with the clock of everyone who was called. */
export const whistleBoardWords = {
  'whistle-board.live': { zh: '个哨正在办', en: 'under way' },
  'whistle-board.late': { zh: '家超时', en: 'late' },
  'whistle-board.missing': { zh: '家还没到', en: 'to arrive' },
  'whistle-board.not-called': { zh: '件还没叫人', en: 'nobody called yet' },
  'whistle-board.figures': { zh: '现在', en: 'Now' },
  'whistle-board.calls': { zh: '叫了人的', en: 'With organisations called' },
  'whistle-board.calls-about': {
    zh: '每家各有时限，最急的在前',
    en: 'Each on its own clock, the most urgent first',
  },
  'whistle-board.waiting': { zh: '还没叫人的', en: 'Nobody called yet' },
  'whistle-board.none': {
    zh: '现在没有哨在响。吹哨以后，每家单位接没接、到没到、办没办好，会一列一列显示在这里。',
    en: 'No call is under way. Once one is, each organisation’s acceptance, arrival and completion will stand here in columns.',
  },
  'whistle-board.org': { zh: '单位', en: 'Organisation' },
  'whistle-board.done': { zh: '已{step}', en: '{step}: yes' },
  'whistle-board.past': { zh: '（已过）', en: ' (done)' },
  'whistle-board.ahead': { zh: '还没轮到', en: 'not yet' },
  'whistle-board.who-missing': { zh: '还没到：{orgs}', en: 'Still to arrive: {orgs}' },
  'whistle-board.all-there': { zh: '叫的都到了', en: 'All who were called have come' },
  'whistle-board.nobody-came': {
    zh: '叫的都说明了理由，还没有单位来',
    en: 'All who were called gave a reason; nobody has come',
  },
  'whistle-board.who-came-unread': {
    zh: '规则没有读出来，现在说不准谁到了',
    en: 'The rule could not be read: who has come cannot be told now',
  },
  'whistle-board.unread': {
    zh: '这几件没有读出来，请打开看',
    en: 'These could not be read; please open them',
  },
  'whistle-board.stands': { zh: '到哪一步', en: 'Where it stands' },
  'whistle-board.called-ago': { zh: '{moment} 开始', en: 'since {moment}' },
  'whistle-board.open': { zh: '打开', en: 'Open' },
  'whistle-board.blow': { zh: '吹哨叫单位', en: 'Call organisations' },
  'whistle-board.blow-which': { zh: '按哪条规则', en: 'By which rule' },
  'whistle-board.blown': { zh: '哨吹出去了：{number}', en: 'The call is out: {number}' },
  'whistle-board.wall': { zh: '上大屏', en: 'Wall screen' },
  'whistle-board.wall-end': { zh: '退出大屏', en: 'Leave the wall screen' },
  'whistle-board.page': { zh: '第 {page} 屏，共 {pages} 屏', en: 'Screen {page} of {pages}' },
} as const satisfies WordList;
