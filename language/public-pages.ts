import type { WordList } from './words.ts';

/** What anyone may see: results, mechanisms, indicators. And the frame around all pages made by the server. */
export const publicPagesWords = {
  'public-pages.title': { zh: '看公开', en: 'Made public' },
  'public-pages.about': {
    zh: '办结的事公开结果，不公开姓名、电话和原话。',
    en: 'Results of ended matters, without names, numbers or what people wrote.',
  },
  'public-pages.due': { zh: '{day}前', en: 'by {day}' },
  'public-pages.find': { zh: '用编号查结果', en: 'Find a result by its number' },
  'public-pages.find-hint': { zh: '例如 {example}', en: 'Such as {example}' },
  'public-pages.find-go': { zh: '查', en: 'Find' },
  'public-pages.not-public': { zh: '没有这个编号的公开结果', en: 'Nothing is public under this number' },
  'public-pages.not-public-about': {
    zh: '可能还在办，可能依规定不公开，也可能编号写错了。三种情况，公开页上都一样答复，免得从答复里猜出别人的事。',
    en: 'It may still be open, it may not be for the public, or the number may be wrong. All three get this same answer, so that nobody can guess at another person’s matter from it.',
  },
  'public-pages.mine': { zh: '是我反映的', en: 'I reported it' },

  'public-pages.results': { zh: '新近公开', en: 'Made public lately' },
  'public-pages.results-none': {
    zh: '还没有公开的结果。办结一件，这里就多一件。',
    en: 'No results yet. Each matter that ends adds one.',
  },
  'public-pages.more': { zh: '更早的', en: 'Earlier' },
  'public-pages.newest': { zh: '回到最新', en: 'Back to the latest' },
  'public-pages.place': { zh: '地方', en: 'Place' },
  'public-pages.opened': { zh: '提出', en: 'Opened' },
  'public-pages.closed': { zh: '办结', en: 'Ended' },
  'public-pages.took': { zh: '用时', en: 'Took' },
  'public-pages.class': { zh: '类别', en: 'Class' },
  'public-pages.told-on': { zh: '公开', en: 'Made public' },
  'public-pages.besides': { zh: '这件事还公开了', en: 'Also public of this matter' },
  'public-pages.superseded': { zh: '以前公开过', en: 'Made public before' },
  'public-pages.superseded-about': {
    zh: '更正过，或者重新打开过。以前公开的只会被取代，不会被改，也不会撤下。',
    en: 'It was corrected, or taken up again. What was public before is superseded, never edited and never taken down.',
  },
  'public-pages.told-before': { zh: '{day}：{outcome}', en: '{day}: {outcome}' },
  'public-pages.reopened': { zh: '重新打开，正在办', en: 'Taken up again' },
  'public-pages.reopened-about': {
    zh: '公开过结果，后来又打开了。再办结时，这里会公开新的结果。',
    en: 'A result was public, then it was taken up again. When it ends again, the new result will be here.',
  },

  'public-pages.indicators': { zh: '指标', en: 'Indicators' },
  'public-pages.indicators-about': {
    zh: '每个数都带公式。分母是 0 就写「暂无」，不写 0% 也不写 100%。',
    en: 'Each figure with its formula. With nothing to count it says so: neither 0% nor 100%.',
  },
  'public-pages.counted': { zh: '{numerator} / {denominator}', en: '{numerator} / {denominator}' },
  'public-pages.not-available': { zh: '暂无', en: 'none yet' },
  'public-pages.period': { zh: '{period}，截至 {moment}', en: '{period}, as of {moment}' },

  'public-pages.mechanisms': { zh: '事情怎么走', en: 'How things go' },
  'public-pages.mechanisms-about': {
    zh: '本市的每条机制：谁来办，多久，什么时候算完。',
    en: 'Each mechanism of this city: who acts, how long, and when it has ended.',
  },
  'public-pages.opens-by': { zh: '谁能提出：{who}', en: 'Opened by: {who}' },
  'public-pages.who': { zh: '在等 {who}', en: 'Waiting on {who}' },
  'public-pages.within': { zh: '时限 {span}', en: 'Within {span}' },
  'public-pages.ours': { zh: '（原文没写，是可以改的设置）', en: ' (the source is silent; a setting)' },
  'public-pages.late': { zh: '超时：{late}', en: 'When late: {late}' },
  'public-pages.ends': { zh: '到此为止', en: 'the end' },
  'public-pages.by': { zh: '（{who}）', en: ' ({who})' },
  'public-pages.leads': { zh: ' → {state}', en: ' → {state}' },
  'public-pages.exits': { zh: '随时可走的路', en: 'Always open' },
  'public-pages.exits-are': { zh: '{who}随时可以：{exits}。', en: 'At any time {who} may choose: {exits}.' },
  'public-pages.details': { zh: '技术细节', en: 'Technical details' },
  'public-pages.sources': {
    zh: '来稿里的出处编号：{rows}',
    en: 'Numbered in the source articles: {rows}',
  },
  'public-pages.published': { zh: '公开什么', en: 'What becomes public' },
  'public-pages.published-fields': {
    zh: '办结后公开：机制、社区、日期、结果，还有{fields}。',
    en: 'After it ends: mechanism, community, dates and outcome, and {fields}.',
  },
  'public-pages.published-bare': {
    zh: '办结后公开：机制、社区、日期和结果。',
    en: 'After it ends: mechanism, community, dates and outcome.',
  },
  'public-pages.published-nothing': {
    zh: '什么都不公开，连有没有这件事也不公开。',
    en: 'Nothing becomes public, not even that it existed.',
  },
} as const satisfies WordList;
