import type { WordList } from './words.ts';

/** What a matter prints, and the links to it. */
export const paperWords = {
  'paper.print': { zh: '打印', en: 'Print' },
  'paper.wall': { zh: '投到大屏', en: 'Show on the wall' },
  'paper.how': {
    zh: '按 Ctrl+P 打印；手机上用浏览器菜单里的「打印」或「分享」。空着的格子可以手写。',
    en: 'Press Ctrl+P to print; on a phone use “Print” or “Share” in the browser’s menu. What is blank can be filled in by hand.',
  },
  'paper.back': { zh: '回到这件事', en: 'Back to the matter' },
  'paper.number': { zh: '编号 {number}', en: 'Number {number}' },
  'paper.blank': { zh: '空着，手写', en: 'blank, to be filled in by hand' },
  'paper.erased': { zh: '已依法删除', en: 'lawfully erased' },
  'paper.corrected': {
    zh: '更正：{who}，{moment}；原为：{before}',
    en: 'Corrected by {who} on {moment}; before: {before}',
  },
  'paper.people': { zh: '{count} 人', en: '{count, plural, one {# person} other {# people}}' },
  'paper.times': { zh: '{count} 次', en: '{count, plural, one {once} other {# times}}' },
  'paper.parts': { zh: '请各单位办的', en: 'What others were asked' },
  'paper.part-what': { zh: '请办的事', en: 'What was asked' },
  'paper.part-whom': { zh: '单位', en: 'Of whom' },
  'paper.part-state': { zh: '办到哪里', en: 'How it stands' },
  'paper.no-parts': { zh: '没有请别的单位', en: 'Nobody else was asked' },
  'paper.line': { zh: '序号', en: 'No.' },
  'paper.line-name': { zh: '姓名', en: 'Name' },
  'paper.line-unit': { zh: '单位或住处', en: 'Unit or home' },
  'paper.line-signature': { zh: '签名', en: 'Signature' },
  'paper.lines': { zh: '签名的格子', en: 'Rows to sign' },
  'paper.signed-by': { zh: '{role}签字', en: 'Signature: {role}' },
  'paper.signed-on': { zh: '日期', en: 'Date' },
  'paper.scan-arrive': { zh: '扫码打开，按「{step}」', en: 'Scan, open, press “{step}”' },
  'paper.scan': { zh: '扫码看这件事', en: 'Scan to open the matter' },
  'paper.qr': { zh: '二维码：{address}', en: 'QR code: {address}' },
  'paper.from': {
    zh: '据 {number} 的记录写成，到第 {acts} 个动作，{moment}',
    en: 'Written from the record of {number}, act {acts}, on {moment}',
  },
  'paper.demo': { zh: '演示数据，不是真的记录', en: 'Demonstration data, no real record' },
  'paper.not-here': { zh: '没有这张纸', en: 'There is no such paper' },
  'paper.not-here-about': {
    zh: '可能编号写错了，可能这件事没有这样的纸，也可能您看不到。要先登录的话，登录后再打开一次。',
    en: 'The number may be wrong, the matter may have no such paper, or it is not yours to see. If you have not signed in, do so and open it again.',
  },
} as const satisfies WordList;
