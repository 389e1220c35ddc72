import type { Words } from '../words.ts';
import type { GroundProblem, GroundProblemKind } from './problem.ts';

const sentences = {
  'bad-division-line': (it) => ({
    zh: `这一行不是“编码、制表符、名称”：${it}`,
    en: `This line is not code, tab, name: ${it}`,
  }),
  'duplicate-id': (it) => ({
    zh: `${it} 写了两次，或已在区划编码里`,
    en: `${it} is written twice, or is in the division codes already`,
  }),
  'unknown-place': (it) => ({ zh: `没有 ${it} 这个地方`, en: `There is no place ${it}` }),
  'unknown-org': (it) => ({
    zh: `没有 ${it} 这个组织，或它写在后面：上级组织要写在前面`,
    en: `There is no org ${it}, or it stands further down: an org is written before its parts`,
  }),
  'unknown-seat': (it) => ({ zh: `没有 ${it} 这个地方或组织`, en: `There is no place or org ${it}` }),
  'unknown-place-kind': (it) => ({ zh: `place-kinds 里没有 ${it} 这种地方`, en: `place-kinds has no ${it}` }),
  'unknown-org-kind': (it) => ({ zh: `org-kinds 里没有 ${it} 这种组织`, en: `org-kinds has no ${it}` }),
  'unknown-tie-kind': (it) => ({ zh: `tie-kinds 里没有 ${it} 这种联结`, en: `tie-kinds has no ${it}` }),
  'acts-for-present-level': (it) => ({
    zh: `层级 ${it} 已经有了，代行它的组织要写明结束日期（until）`,
    en: `The level ${it} is there, so an org that acts for it needs its end date (until)`,
  }),
  'no-main-ladder': (it) => ({ zh: `ladders 里缺少 ${it}`, en: `ladders has no ${it}` }),
  'kind-on-two-levels': (it) => ({
    zh: `${it} 站在两个不同的层级上，一种地方只能属于一个层级`,
    en: `${it} stands on two levels; a kind of place belongs to one`,
  }),
  'rung-without-places': (it) => ({
    zh: `层级 ${it} 没有写 places，也没有写 org`,
    en: `The level ${it} has neither places nor org`,
  }),
  'place-without-name': (it) => ({
    zh: `${it} 不在区划编码里，要写明 name 和 kind`,
    en: `${it} is not in the division codes, so it needs name and kind`,
  }),
  'place-without-parent': (it) => ({
    zh: `${it} 没有写在哪里（in）`,
    en: `${it} does not say what it is in`,
  }),
  'org-without-place': (it) => ({
    zh: `组织 ${it} 要写明 governs、under 或 part-of 之一`,
    en: `The org ${it} needs one of governs, under or part-of`,
  }),
  'ends-before-it-begins': (it) => ({
    zh: `${it} 的结束日期不晚于开始日期`,
    en: `${it} ends before it begins`,
  }),
  'outside-parent-span': (it) => ({
    zh: `${it} 的起止日期超出了它所在地方的起止日期`,
    en: `${it} begins before or ends after the place it is in`,
  }),
  circle: (it) => ({
    zh: `绕了一圈回到 ${it}：一个地方不能在自己里面`,
    en: `This leads round to ${it}: a place cannot be inside itself`,
  }),
} satisfies Record<GroundProblemKind, (name: string) => Words>;

/** The problem as a sentence. */
export function wordsOf(problem: GroundProblem): Words {
  return sentences[problem.kind](problem.name);
}
