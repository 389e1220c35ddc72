import type { WordList } from './words.ts';

/** What simulated months come to, figure by figure. */
export const simulateWords = {
  'simulate.extent': {
    zh: '{days} 天，走了 {runs} 遍，共 {acts} 个动作；± 是 95% 区间',
    en: '{days} days, lived {runs, plural, one {once} other {# times}}, {acts} acts in all; ± is the 95 % interval',
  },
  'simulate.assumed': {
    zh: '没有写明谁在岗，各当作一个人：{posts}',
    en: 'Nobody was named for these posts, so one person was put in each: {posts}',
  },
  'simulate.problems': {
    zh: '{count} 个问题，先改好再试。',
    en: '{count, plural, one {# problem} other {# problems}}; mend them first.',
  },
  'simulate.present': { zh: '现行', en: 'now' },
  'simulate.candidate': { zh: '草案', en: 'candidate' },
  'simulate.difference': { zh: '差', en: 'difference' },
  'simulate.residents': { zh: '居民', en: 'residents' },
  'simulate.minutes': { zh: '{count} 分钟', en: '{count} min' },

  'simulate.arrived': { zh: '来了', en: 'arrived' },
  'simulate.ended': { zh: '结束', en: 'ended' },
  'simulate.open': { zh: '最后还开着', en: 'open at the end' },
  'simulate.stuck': {
    zh: '卡住：没有人会动，也没有时限会动',
    en: 'stuck: nobody will turn to it and no clock will move it',
  },
  'simulate.refused-at-the-door': { zh: '提出时就被拒绝', en: 'refused at the door' },
  'simulate.refused': { zh: '想做而被拒绝的步骤', en: 'steps meant and refused' },
  'simulate.lasted-mean': { zh: '从来到结束，平均', en: 'from coming to ending, on average' },
  'simulate.lasted-nine-in-ten': { zh: '九成在这之内结束', en: 'nine in ten ended within' },
  'simulate.clocks-started': { zh: '时限起算', en: 'clocks started' },
  'simulate.clocks-late': { zh: '超时', en: 'clocks late' },
  'simulate.backlog-mean': { zh: '平均排着', en: 'waiting, on average' },
  'simulate.wait-mean': { zh: '平均等多久才轮到', en: 'wait until taken up, on average' },
  'simulate.wait-nine-in-ten': { zh: '九成等不到这么久', en: 'nine in ten waited less than' },
  'simulate.work-per-week': { zh: '每周要干', en: 'work each week' },
  'simulate.used': { zh: '在岗时间用掉', en: 'share of working hours spent' },
  'simulate.missing': { zh: '规则要的岗位没有人', en: 'posts asked for that nobody holds' },
} as const satisfies WordList;
