import type { WordList } from './words.ts';

/** A meeting on a projector: read from the last row, nothing to press. */
export const wallWords = {
  'wall.here': { zh: '{words} {count} 人', en: '{words}: {count}' },
  'wall.said': { zh: '{words} {count} 次', en: '{words}: {count}' },
  'wall.scan': { zh: '扫码，按「{step}」', en: 'Scan and press “{step}”' },
  'wall.road': { zh: '走到哪一步', en: 'Where it stands' },
  'wall.passed': { zh: '走过了', en: 'passed' },
  'wall.now': { zh: '现在', en: 'now' },
  'wall.ahead': { zh: '还没到', en: 'to come' },
  'wall.voting': { zh: '正在投票，结束后公布票数', en: 'Voting is open; the counts follow when it closes' },
  'wall.refreshes': { zh: '每 15 秒自己更新', en: 'Refreshes itself every 15 s' },
  'wall.hold': { zh: '停住不动', en: 'Hold it still' },
  'wall.go-on': { zh: '接着自己更新', en: 'Let it refresh again' },
} as const satisfies WordList;
