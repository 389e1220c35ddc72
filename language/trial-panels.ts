import type { WordList } from './words.ts';

/** Where an organiser tries a candidate: a rehearsal, the past, months that never were, and what is open now. */
export const trialPanelsWords = {
  'trial-panels.earlier': {
    zh: '之后又改过规则：下面是改之前那份的结果',
    en: 'The rule was edited since: this is the result of the earlier text',
  },
  'trial-panels.again': { zh: '按现在的再来一次', en: 'Run it again as it is now' },
  'trial-panels.stop': { zh: '停下', en: 'Stop' },
  'trial-panels.called-off': { zh: '已停下，没有结果。', en: 'Stopped. There is no result.' },
  'trial-panels.beginning': { zh: '正在准备…', en: 'Getting ready…' },
  'trial-panels.progress': { zh: '走完了 {share}', en: '{share} done' },
  'trial-panels.progress-name': { zh: '进度', en: 'Progress' },
  'trial-panels.problems': {
    zh: '规则还有 {count} 处要改，改好就能接着试',
    en: '{count, plural, one {# thing} other {# things}} to mend in the rule before it can be tried',
  },
  'trial-panels.at-line': { zh: '第 {line} 行：{what}', en: 'Line {line}: {what}' },

  'trial-panels.rehearsal': { zh: '预演一件事', en: 'Walk one matter through' },
  'trial-panels.rehearsal-about': {
    zh: '编一件事，您替每个人做决定。改规则，同一个故事会马上照新写法重走。什么都不保存，谁也不惊动。',
    en: 'Invent a matter and decide for everybody. Edit the rule, and the same story is lived again at once. Nothing is kept, nobody is told.',
  },
  'trial-panels.back': { zh: '退一步', en: 'One step back' },
  'trial-panels.anew': { zh: '从头来', en: 'Start over' },
  'trial-panels.most-moves': {
    zh: '一个故事最多 {count} 步。退一步，或者从头来。',
    en: 'A story has at most {count} moves. Go a step back, or start over.',
  },
  'trial-panels.living-again': { zh: '正在照新写法重走…', en: 'Living it again by the new text…' },
  'trial-panels.story-stands': {
    zh: '故事先停在上一份能走的规则上。',
    en: 'The story stands as the last text that could be tried left it.',
  },
  'trial-panels.story-same': {
    zh: '改了规则，这个故事走得一样。',
    en: 'The rule was edited; this story goes the same way.',
  },
  'trial-panels.story-changed': {
    zh: '改了规则，这个故事有 {count} 处不一样，下面标出来了。',
    en: 'The rule was edited; this story differs in {count, plural, one {# place} other {# places}}, marked below.',
  },
  'trial-panels.moment': { zh: '{day} {weekday} {time}', en: '{weekday} {day}, {time}' },
  'trial-panels.road': { zh: '走过的路', en: 'The road so far' },
  'trial-panels.pause': { zh: '过了 {span}', en: 'after {span}' },
  'trial-panels.leads-to': { zh: '到「{state}」', en: 'to “{state}”' },
  'trial-panels.line-new': { zh: '改后才有', en: 'new' },
  'trial-panels.line-gone': { zh: '改后没有了', en: 'gone' },
  'trial-panels.line-changed': { zh: '改后不一样', en: 'changed' },
  'trial-panels.formerly': { zh: '改前：{what}', en: 'Before: {what}' },
  'trial-panels.later': { zh: '比改前晚 {span}', en: '{span} later than before' },
  'trial-panels.sooner': { zh: '比改前早 {span}', en: '{span} sooner than before' },
  'trial-panels.refused': { zh: '「{step}」没走成', en: '“{step}” was refused' },
  'trial-panels.not-reached': {
    zh: '后面还有 {count} 步没走到；规则改回来，会接着走完',
    en: '{count, plural, one {# more move} other {# more moves}} not reached; mend the rule and they follow',
  },
  'trial-panels.leave-refused': { zh: '不走这一步', en: 'Leave this move out' },
  'trial-panels.stands': { zh: '走到哪里', en: 'Where it stands' },
  'trial-panels.no-clock': { zh: '没有时限', en: 'no clock' },
  'trial-panels.ended': { zh: '结束了：{state}', en: 'Ended: {state}' },
  'trial-panels.next': { zh: '接下来谁来做什么', en: 'What happens next' },
  'trial-panels.opening': { zh: '先要有人提出来。', en: 'Somebody has to bring it up.' },
  'trial-panels.open': { zh: '提出', en: 'Bring it up' },
  'trial-panels.fill': { zh: '自己填', en: 'Fill in' },
  'trial-panels.fill-of': { zh: '自己填：{step}', en: 'Fill in: {step}' },
  'trial-panels.fill-about': {
    zh: '已按最平常的样子填好，改您想改的。不会保存。',
    en: 'Filled in as plainly as can be; change what you like. Nothing is kept.',
  },
  'trial-panels.photos-invented': {
    zh: '照片不用传，当作有。',
    en: 'No photos are needed: they are taken as given.',
  },
  'trial-panels.choice-new': { zh: '改后才有', en: 'new' },
  'trial-panels.choice-opened': { zh: '改前不能走', en: 'was off before' },
  'trial-panels.choice-closed': { zh: '改前能走', en: 'was on before' },
  'trial-panels.gone': { zh: '改后没有了：{steps}', en: 'Gone since the edit: {steps}' },
  'trial-panels.and': { zh: '、', en: ', ' },
  'trial-panels.wait': { zh: '等到时限', en: 'Wait for the clock' },
  'trial-panels.wait-about': {
    zh: '谁也不动，到 {moment}：{late}',
    en: 'Nobody moves until {moment}: {late}',
  },
  'trial-panels.story-ends': {
    zh: '故事走完了。退一步，看看别的路。',
    en: 'The story has ended. Go a step back and try another road.',
  },
  'trial-panels.exits': { zh: '出口（{count}）', en: 'Ways out ({count})' },
  'trial-panels.off': { zh: '现在走不了的（{count}）', en: 'Not possible now ({count})' },

  'trial-panels.replay': { zh: '重走过去', en: 'Live the past again' },
  'trial-panels.replay-about': {
    zh: '让记录下来的事照草案再走一遍：同样的人、同样的动作、同样的时间。只读，不改任何事。',
    en: 'Recorded matters are lived again by the candidate: the same people, acts and moments. Nothing is changed.',
  },
  'trial-panels.replay-begin': { zh: '开始重走', en: 'Live it again' },
  'trial-panels.replay-again': { zh: '再重走一次', en: 'Once more' },
  'trial-panels.replay-none': {
    zh: '没有过去的事：这项机制还没有人用过。可以先预演一件事，或者模拟几个月。',
    en: 'There is no past: nobody has used this mechanism yet. Walk one matter through, or simulate some months.',
  },
  'trial-panels.replay-same': {
    zh: '没有什么不同：过去的每一件都会走得一样。',
    en: 'Nothing differs: every matter of the past would go the same way.',
  },
  'trial-panels.more-lines': { zh: '还有 {count} 种不同', en: '{count} more differences' },
  'trial-panels.matters': { zh: '是哪些事', en: 'Which matters' },
  'trial-panels.more-matters': { zh: '还有 {count} 件', en: '{count} more' },
  'trial-panels.unread': {
    zh: '有 {count} 件您看不到，只算在总数里，不列编号。',
    en: '{count, plural, one {# is} other {# are}} not yours to read: counted, and not named.',
  },

  'trial-panels.simulate': { zh: '模拟几个月', en: 'Simulate some months' },
  'trial-panels.simulate-about': {
    zh: '每种谁都能提的事一天来两件，岗位照本市名单。现行规则和草案遇到同样的人、同样的运气，只比规则。',
    en: 'Every rule that anyone may begin gets two matters a day, with the posts of this city. Both versions meet the same people and the same luck; only the rule differs.',
  },
  'trial-panels.simulate-begin': { zh: '开始模拟', en: 'Simulate' },
  'trial-panels.simulate-again': { zh: '再模拟一次', en: 'Simulate again' },
  'trial-panels.months': { zh: '多久', en: 'How long' },
  'trial-panels.months-about': {
    zh: '越长越慢；两分钟没走完会停下。',
    en: 'The longer, the slower; after two minutes it stops.',
  },
  'trial-panels.count-months': {
    zh: '{count} 个月',
    en: '{count, plural, one {# month} other {# months}}',
  },
  'trial-panels.runs': { zh: '走几遍', en: 'How many times' },
  'trial-panels.runs-about': {
    zh: '每一遍运气不同。遍数越多，结果越准。',
    en: 'Each time with other luck. The more often, the surer the result.',
  },
  'trial-panels.count-runs': { zh: '{count} 遍', en: '{count, plural, one {once} other {# times}}' },
  'trial-panels.seed': { zh: '运气的编号', en: 'Number of the luck' },
  'trial-panels.seed-about': {
    zh: '编号一样，运气就一样。换一个，看结论还在不在。',
    en: 'The same number, the same luck. Change it to see whether the result holds.',
  },
  'trial-panels.seed-wrong': {
    zh: '请填整数，例如 7。没填对之前用上一个。',
    en: 'Please give a whole number such as 7; until then the former one is used.',
  },
  'trial-panels.extent': {
    zh: '{months} 个月，走了 {runs} 遍，共 {acts} 个动作。',
    en: '{months, plural, one {# month} other {# months}}, lived {runs, plural, one {once} other {# times}}, {acts} acts in all.',
  },
  'trial-panels.real': { zh: '草案会带来什么', en: 'What the candidate would bring' },
  'trial-panels.real-none': {
    zh: '没有什么不同：差别都在误差以内。',
    en: 'Nothing differs: what there is lies within the error.',
  },
  'trial-panels.error-about': {
    zh: '± 是误差：换一种运气再走，多半还落在这个范围里。差大过误差，也大过百分之一，才算真的不同。',
    en: '± is the error: with other luck the figure would most likely still lie within it. A difference counts when it is larger than that, and than one in a hundred.',
  },
  'trial-panels.for-sure': { zh: '确有不同', en: 'for sure' },
  'trial-panels.figures': { zh: '所有的数', en: 'Every figure' },
  'trial-panels.figures-of': { zh: '{heading}（{count}）', en: '{heading} ({count})' },
  'trial-panels.figures-real': {
    zh: '{heading}（{count}，{real} 个确有不同）',
    en: '{heading} ({count}, {real} for sure different)',
  },
  'trial-panels.nothing': {
    zh: '另有 {count} 个数，两边都是 0，不列出。',
    en: '{count, plural, one {# more figure is} other {# more figures are}} 0 on both sides and not listed.',
  },
  'trial-panels.of-what': { zh: '哪里', en: 'Of' },
  'trial-panels.chart': { zh: '每天积着多少', en: 'What piles up' },
  'trial-panels.chart-open': { zh: '所有没办完的事', en: 'All open matters' },
  'trial-panels.chart-backlog': { zh: '排在{post}手上', en: 'Waiting for: {post}' },
  'trial-panels.chart-same': {
    zh: '两条线重合：看不出不同。',
    en: 'The two lines lie on each other: no difference is to be seen.',
  },
  'trial-panels.chart-table': { zh: '看成表', en: 'As a table' },
  'trial-panels.chart-said': {
    zh: '{name}，逐日；最后一天 {present} 件。数在下面的表里。',
    en: '{name}, day by day; {present} on the last day. The figures are in the table below.',
  },
  'trial-panels.chart-said-both': {
    zh: '{name}，逐日；最后一天现行 {present} 件，草案 {candidate} 件。数在下面的表里。',
    en: '{name}, day by day; on the last day {present} now, {candidate} by the candidate. The figures are in the table below.',
  },
  'trial-panels.day': { zh: '日子', en: 'Day' },
  'trial-panels.assumed': { zh: '没人的岗位', en: 'Posts without people' },
  'trial-panels.assumed-about': {
    zh: '名单上没有人，模拟时各当作有一个人在岗。',
    en: 'Nobody is on the list for them; in the simulation each was taken to have one person.',
  },
  'trial-panels.assumed-role': {
    zh: '{role}（{count} 处）',
    en: '{role} ({count, plural, one {# seat} other {# seats}})',
  },

  'trial-panels.in-flight': { zh: '在办的事会怎样', en: 'What becomes of open matters' },
  'trial-panels.in-flight-about': {
    zh: '草案采用的那一刻，手上没办完的事是照旧办完，还是接着按新规则走。',
    en: 'Whether matters open on the day of adoption end by the old rule or go on by the new one.',
  },
  'trial-panels.taken-for-granted': { zh: '这里当作：{what}', en: 'Taken for granted here: {what}' },
  'trial-panels.in-flight-begin': { zh: '看看会怎样', en: 'See what becomes of them' },
  'trial-panels.in-flight-none': {
    zh: '现在没有在办的事，什么都不受影响。',
    en: 'Nothing is open, so nothing is touched.',
  },
  'trial-panels.in-flight-sum': {
    zh: '在办 {open} 件：{moves} 件改按新规则走，{stay} 件照旧办完',
    en: '{open} open: {moves} go on by the new rule, {stay} end by their own',
  },
  'trial-panels.goes-over': {
    zh: '{count} 件从「{from}」接着到新规则的「{to}」',
    en: '{count} go from “{from}” on at “{to}” of the new rule',
  },
  'trial-panels.stays': {
    zh: '{count} 件在「{state}」，照第 {version} 版办完',
    en: '{count} at “{state}” end by version {version}',
  },
  'trial-panels.and-more': { zh: '还有 {count} 件', en: 'and {count} more' },
} as const satisfies WordList;
