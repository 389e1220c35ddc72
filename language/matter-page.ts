import type { WordList } from './words.ts';

export const matterPageWords = {
  'matter-page.timeline': { zh: '经过', en: 'What happened' },
  'matter-page.read-change': { zh: '先看差别，试一试', en: 'See what differs and try it first' },
  'matter-page.read-rule': { zh: '看这条规则', en: 'See the rule' },
  'matter-page.parts': { zh: '各单位', en: 'Who was asked' },
  'matter-page.parts-about': { zh: '每家各有时限', en: 'Each with its own clock' },
  'matter-page.ladder': { zh: '这件事怎么走', en: 'How this goes' },
  'matter-page.rung': { zh: '{rung}一级', en: '{rung} level' },
  'matter-page.tries': { zh: '{rung}：用了 {used} 次，最多 {most} 次', en: '{rung}: {used} of {most} used' },
  'matter-page.parent': { zh: '属于 {number}', en: 'Part of {number}' },
  'matter-page.comes': { zh: '来的是 {who}', en: '{who} is coming' },
  'matter-page.came': { zh: '来的是 {who}', en: '{who} came' },
  'matter-page.requester': { zh: '{who} 提出', en: 'Asked by {who}' },
  'matter-page.owner': { zh: '由 {who} 负责', en: 'In the care of {who}' },
  'matter-page.passed-on': {
    zh: '这一步已提交。事情转给了别人，您现在看不到它了。',
    en: 'This step is done. The matter has passed to others and is no longer yours to see.',
  },
  'matter-page.record': { zh: '纪实', en: 'Record' },
  'matter-page.record-about': {
    zh: '{acts} 个动作，一环扣一环。改动任何一个，下面这串数就对不上。',
    en: '{acts} acts, each chained to the one before. Change any of them and this figure no longer fits.',
  },
  'matter-page.erased': { zh: '已依法删除', en: 'Lawfully erased' },
  'matter-page.masked': { zh: '已遮盖', en: 'masked' },
  'matter-page.you': { zh: '您', en: 'you' },
  'matter-page.who-can-see-me': { zh: '谁能看到我', en: 'Who can see me' },
  'matter-page.photo': { zh: '照片 {at}，共 {of} 张', en: 'Photo {at} of {of}' },
  'matter-page.photo-next': { zh: '下一张', en: 'Next' },
  'matter-page.photo-before': { zh: '上一张', en: 'Previous' },
  'matter-page.now': { zh: '现在在这里', en: 'here now' },
} as const satisfies WordList;
