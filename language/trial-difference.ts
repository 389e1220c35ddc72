import type { WordList } from './words.ts';

/** What a candidate would change in simulated months: a sentence for each kind of figure, and its error. */
export const trialDifferenceWords = {
  'trial-difference.within': { zh: '± {amount}', en: '± {amount}' },
  'trial-difference.plus': { zh: '+{amount}', en: '+{amount}' },
  'trial-difference.minus': { zh: '−{amount}', en: '−{amount}' },
  'trial-difference.no-change': { zh: '一样', en: 'the same' },
  'trial-difference.under-a-minute': { zh: '不到 1 分钟', en: 'under 1 min' },

  'trial-difference.more-arrived': { zh: '多来 {amount} 件', en: '{amount} more arrive' },
  'trial-difference.less-arrived': { zh: '少来 {amount} 件', en: '{amount} fewer arrive' },
  'trial-difference.more-ended': { zh: '多结束 {amount} 件', en: '{amount} more end' },
  'trial-difference.less-ended': { zh: '少结束 {amount} 件', en: '{amount} fewer end' },
  'trial-difference.more-open': {
    zh: '最后多剩 {amount} 件没办完',
    en: '{amount} more are left open at the end',
  },
  'trial-difference.less-open': {
    zh: '最后少剩 {amount} 件没办完',
    en: '{amount} fewer are left open at the end',
  },
  'trial-difference.more-stuck': { zh: '多卡住 {amount} 件', en: '{amount} more are stuck' },
  'trial-difference.less-stuck': { zh: '少卡住 {amount} 件', en: '{amount} fewer are stuck' },
  'trial-difference.more-refused-at-the-door': {
    zh: '提出时多被拒绝 {amount} 件',
    en: '{amount} more are refused at the door',
  },
  'trial-difference.less-refused-at-the-door': {
    zh: '提出时少被拒绝 {amount} 件',
    en: '{amount} fewer are refused at the door',
  },
  'trial-difference.more-refused': {
    zh: '想做而被拒绝，多 {amount} 次',
    en: '{amount} more steps are meant and refused',
  },
  'trial-difference.less-refused': {
    zh: '想做而被拒绝，少 {amount} 次',
    en: '{amount} fewer steps are meant and refused',
  },
  'trial-difference.more-lasted-mean': {
    zh: '从来到结束，平均多用 {amount}',
    en: '{amount} longer from coming to ending, on average',
  },
  'trial-difference.less-lasted-mean': {
    zh: '从来到结束，平均少用 {amount}',
    en: '{amount} shorter from coming to ending, on average',
  },
  'trial-difference.more-lasted-nine-in-ten': {
    zh: '十件里办完九件，要多等 {amount}',
    en: '{amount} longer until nine in ten have ended',
  },
  'trial-difference.less-lasted-nine-in-ten': {
    zh: '十件里办完九件，可少等 {amount}',
    en: '{amount} sooner until nine in ten have ended',
  },
  'trial-difference.more-clocks-started': { zh: '时限多起算 {amount} 次', en: '{amount} more clocks start' },
  'trial-difference.less-clocks-started': { zh: '时限少起算 {amount} 次', en: '{amount} fewer clocks start' },
  'trial-difference.more-clocks-late': { zh: '多超时 {amount} 次', en: '{amount} more late' },
  'trial-difference.less-clocks-late': { zh: '少超时 {amount} 次', en: '{amount} fewer late' },
  'trial-difference.more-backlog-mean': {
    zh: '平均多排着 {amount} 件',
    en: '{amount} more waiting, on average',
  },
  'trial-difference.less-backlog-mean': {
    zh: '平均少排着 {amount} 件',
    en: '{amount} fewer waiting, on average',
  },
  'trial-difference.more-wait-mean': {
    zh: '平均多等 {amount}才轮到',
    en: '{amount} longer until taken up, on average',
  },
  'trial-difference.less-wait-mean': {
    zh: '平均少等 {amount}就轮到',
    en: '{amount} sooner taken up, on average',
  },
  'trial-difference.more-wait-nine-in-ten': {
    zh: '等得久的，要多等 {amount}',
    en: 'Those who wait long wait {amount} longer',
  },
  'trial-difference.less-wait-nine-in-ten': {
    zh: '等得久的，可少等 {amount}',
    en: 'Those who wait long wait {amount} less',
  },
  'trial-difference.more-work-per-week': {
    zh: '每周一共多忙 {amount}',
    en: '{amount} more work a week in all',
  },
  'trial-difference.less-work-per-week': {
    zh: '每周一共少忙 {amount}',
    en: '{amount} less work a week in all',
  },
  'trial-difference.more-used': { zh: '在岗时间多用掉 {amount}', en: '{amount} more of working hours spent' },
  'trial-difference.less-used': { zh: '在岗时间少用掉 {amount}', en: '{amount} less of working hours spent' },
  'trial-difference.more-missing': {
    zh: '多 {amount} 次要找没有人的岗位',
    en: '{amount} more times a post nobody holds is asked for',
  },
  'trial-difference.less-missing': {
    zh: '少 {amount} 次要找没有人的岗位',
    en: '{amount} fewer times a post nobody holds is asked for',
  },
} as const satisfies WordList;
