import type { WordList } from './words.ts';

/** The law guard: what binds the city, how each source was read, what holds it, and who answers for a deviation. */
export const lawWords = {
  'law.title': { zh: '法律护栏', en: 'The law guard' },
  'law.about': {
    zh: '管着本市每条机制的规则：出处在哪里，原文读到没有，靠什么守住。没做的写没做。这不是法律意见，以本市法务说的为准。',
    en: 'The rules over every mechanism of this city: their source, whether it could be read, and what holds them. What is not built says so. This is not legal advice; the city’s lawyers have the last word.',
  },
  'law.counts': {
    zh: '{all} 条规则：{held} 条守住，{partly} 条守住一部分，{missing} 条还没做',
    en: '{all} rules: {held} held, {partly} partly, {missing} not built',
  },
  'law.held': { zh: '守住', en: 'Held' },
  'law.partly': { zh: '一部分', en: 'Partly' },
  'law.not-built': { zh: '还没做', en: 'Not built' },

  'law.deviations': { zh: '本市的偏离', en: 'Deviations of this city' },
  'law.deviations-none': {
    zh: '没有。本市哪一条规则都没有偏离。',
    en: 'None. This city deviates from no rule.',
  },
  'law.deviation-of': { zh: '用在「{thing}」', en: 'For “{thing}”' },
  'law.basis': { zh: '依据', en: 'Basis' },
  'law.published': { zh: '在哪里看依据', en: 'Where to read it' },
  'law.person': { zh: '谁负责', en: 'Who answers for it' },
  'law.span': { zh: '起止', en: 'From and until' },
  'law.from-until': { zh: '{from}到{until}', en: '{from} to {until}' },
  'law.not-yet': { zh: '还没开始', en: 'Not begun' },
  'law.ended': { zh: '已到期', en: 'Ended' },

  'law.effect-impossible': { zh: '不许偏离', en: 'No city may deviate' },
  'law.effect-impossible-about': {
    zh: '违反了，方案装不进来，写什么依据都不行。',
    en: 'A pack that breaks one does not load, whatever the basis.',
  },
  'law.effect-off': {
    zh: '偏离要有依据、有人负责、有到期日',
    en: 'Off, unless a named person answers for it',
  },
  'law.effect-off-about': {
    zh: '默认按规则办。要偏离，写明法律依据、负责人、起止日，全部公开。',
    en: 'The rule holds by default. A deviation states its legal basis, a named person and its days, all public.',
  },
  'law.effect-public-basis': { zh: '只凭公开的依据', en: 'Only under a public basis' },
  'law.effect-public-basis-about': {
    zh: '除了依据、负责人、起止日，还要写明在哪里看得到依据。',
    en: 'Besides basis, person and days it says where anybody can read the basis.',
  },
  'law.at-most': { zh: '一次最多 {days} 天', en: '{days} days at most, each time' },

  'law.source': { zh: '出处', en: 'Source' },
  'law.read-source': { zh: '读过原文', en: 'read at its source' },
  'law.read-copy': { zh: '读的是转载', en: 'read in a copy' },
  'law.read-title-only': { zh: '只见到标题', en: 'title only' },
  'law.read-not-found': { zh: '没有找到', en: 'not found' },
  'law.read-ours': { zh: '没有原文，是软件自己定的', en: 'the software’s own; there is no text' },
  'law.kept-by': { zh: '靠什么守住', en: 'What holds it' },
  'law.kept-by-check': {
    zh: '规则装入前，软件先查一遍，不合的装不进来。',
    en: 'Before rules load the software checks them; what does not comply does not load.',
  },
  'law.kept-by-test': {
    zh: '软件每次改动，都要先通过为它写的测试。',
    en: 'Every change of the software must first pass the tests written for it.',
  },
  'law.rest-not-built': { zh: '其余还没做。', en: 'The rest is not built.' },
  'law.details': { zh: '技术细节', en: 'Technical details' },
  'law.details-check': { zh: '检查', en: 'Check' },
  'law.details-test': { zh: '测试', en: 'Test' },
  'law.looks-at': { zh: '在本市管到', en: 'Here it looks at' },
  'law.looks-at-nothing': { zh: '本市现在没有它管的东西', en: 'Nothing in this city comes under it now' },
  'law.risks-of': { zh: '对应的风险', en: 'Risks it answers' },
  'law.kind-mechanism': {
    zh: '{count, plural, other {# 项机制}}',
    en: '{count, plural, one {# mechanism} other {# mechanisms}}',
  },
  'law.kind-field': {
    zh: '{count, plural, other {# 个字段}}',
    en: '{count, plural, one {# field} other {# fields}}',
  },
  'law.kind-indicator': {
    zh: '{count, plural, other {# 项指标}}',
    en: '{count, plural, one {# indicator} other {# indicators}}',
  },
  'law.kind-list': {
    zh: '{count, plural, other {# 张清单}}',
    en: '{count, plural, one {# list} other {# lists}}',
  },
  'law.kind-kept-day': {
    zh: '{count, plural, other {# 个记着的日子}}',
    en: '{count, plural, one {# kept day} other {# kept days}}',
  },
  'law.applies': { zh: '管什么', en: 'Applies to' },
  'law.applies-mechanisms': { zh: '机制', en: 'mechanisms' },
  'law.applies-forms': { zh: '表单', en: 'forms' },
  'law.applies-indicators': { zh: '指标', en: 'indicators' },
  'law.applies-lists': { zh: '清单', en: 'lists' },
  'law.applies-ledgers': { zh: '账', en: 'ledgers' },
  'law.applies-clocks': { zh: '时限', en: 'clocks' },
  'law.applies-publicity': { zh: '公开', en: 'publicity' },
  'law.applies-posts': { zh: '任职', en: 'posts' },
  'law.applies-installation': { zh: '整套系统', en: 'the installation' },
  'law.applies-records': { zh: '记录', en: 'records' },

  'law.risks': { zh: '来稿带来的风险', en: 'Risks the sources carry' },
  'law.risks-about': {
    zh: '五篇来稿只说做法，没有写界限。每项风险由哪些规则管，列在旁边。',
    en: 'The five articles tell practices and no limits. Beside each risk stand the rules that answer it.',
  },
  'law.texts': { zh: '出处是怎么读到的', en: 'How the sources were read' },
  'law.text': { zh: '文件', en: 'Text' },
  'law.read': { zh: '怎么读到的', en: 'Read' },
  'law.note': { zh: '说明', en: 'Note' },
} as const satisfies WordList;
