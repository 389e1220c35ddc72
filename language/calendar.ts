import type { WordList } from './words.ts';

/** What comes by a rhythm: the days, what was held, what is owed. */
export const calendarWords = {
  'calendar.title': { zh: '日历', en: 'Calendar' },
  'calendar.month': { zh: '按月', en: 'Month' },
  'calendar.year': { zh: '全年', en: 'Year' },
  'calendar.before': { zh: '上一个', en: 'Earlier' },
  'calendar.after': { zh: '下一个', en: 'Later' },
  'calendar.today': { zh: '今天', en: 'Today' },
  'calendar.none': {
    zh: '您任职的地方，没有按周期办的事。',
    en: 'Nothing is held by a rhythm at the places of your posts.',
  },
  'calendar.place': { zh: '哪个地方', en: 'Place' },
  'calendar.every-place': { zh: '全部', en: 'All of them' },
  'calendar.held-of': { zh: '应办 {of} 次，办了 {held} 次', en: 'Held {held} of {of}' },
  'calendar.ours': {
    zh: '日子由软件先定，本市可以改',
    en: 'The days are the software’s default; the city may change them',
  },
  'calendar.plan': {
    zh: '把没排的 {count} 天排上',
    en: '{count, plural, one {Plan the # day left} other {Plan the # days left}}',
  },
  'calendar.planned': {
    zh: '排好了 {count} 场',
    en: '{count, plural, one {Planned # session} other {Planned # sessions}}',
  },
  'calendar.nothing-planned': { zh: '都已经排过了', en: 'All were planned already' },
  'calendar.besides': {
    zh: '不是现在定的日子，不计入应办次数',
    en: 'none of the days as they are set now; it counts for none of them',
  },
  'calendar.refused': { zh: '{day}没有排上：{why}', en: '{day} was not planned: {why}' },
  'calendar.open-one': { zh: '现在办一次', en: 'Begin one' },
  'calendar.owed': { zh: '这一期应办一次', en: 'One is owed in this period' },
  'calendar.is.held': { zh: '办了', en: 'Held' },
  'calendar.until': { zh: '{day}前', en: 'by {day}' },
  'calendar.is.due': { zh: '今天到期，还没办', en: 'Due today, not held yet' },
  'calendar.is.late': { zh: '补记', en: 'Recorded late' },
  'calendar.is.excused': { zh: '免办', en: 'Excused' },
  'calendar.is.planned': { zh: '已安排', en: 'Planned' },
  'calendar.is.called-off': { zh: '没有开', en: 'Called off' },
  'calendar.is.missed': { zh: '没有办', en: 'Not held' },
  'calendar.is.to-come': { zh: '还没安排', en: 'Not planned yet' },
  'calendar.is.before': { zh: '那时这条规则还没有用', en: 'Before this rule was in use' },
  'calendar.kind.holiday': { zh: '休', en: 'off' },
  'calendar.kind.work': { zh: '班', en: 'work' },
  'calendar.holiday': { zh: '法定节假日：{name}', en: 'Public holiday: {name}' },
  'calendar.provisional': {
    zh: '{year} 年的节假日安排还没公布，公布后可能变（暂定）',
    en: 'The public holidays of {year} are not published yet: provisional',
  },
  'calendar.other-month': { zh: '不在这个月', en: 'Not of this month' },
  'calendar.days': { zh: '这个月的日子', en: 'Days of the month' },
} as const satisfies WordList;
