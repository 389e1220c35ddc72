import type { WordList } from './words.ts';

/** A calendar that a phone reads by itself: what it is called there, and how it is made and ended. */
export const calendarFeedWords = {
  'calendar-feed.of-place': { zh: '{place} · 公开日历', en: '{place}: public calendar' },
  'calendar-feed.of-person': { zh: '{city} · 我的日历', en: '{city}: my calendar' },
  'calendar-feed.title': { zh: '订阅到手机日历', en: 'Subscribe in your calendar' },
  'calendar-feed.about': {
    zh: '生成一个地址，手机日历就会自己更新：前后一年里您能看到的日子都在里面，岗位变了也跟着变。',
    en: 'Make an address and your calendar keeps itself up to date: every day you may see, a year back and a year ahead, as your posts are at that moment.',
  },
  'calendar-feed.secret': {
    zh: '谁拿到这个地址，谁就能看到里面的内容，不用登录。请不要转发；泄露了，点「结束订阅」或者重新生成，旧地址马上失效。',
    en: 'Whoever has this address can read what is in it, without signing in. Do not pass it on; if it got out, end it or make a new one, and the old address stops working at once.',
  },
  'calendar-feed.make': { zh: '生成订阅地址', en: 'Make an address' },
  'calendar-feed.make-again': { zh: '重新生成', en: 'Make a new one' },
  'calendar-feed.end': { zh: '结束订阅', en: 'End it' },
  'calendar-feed.ended': { zh: '已结束，旧地址不能再用了', en: 'Ended. The old address no longer works' },
  'calendar-feed.since': { zh: '{day}生成的地址正在使用。', en: 'There is an address, made on {day}.' },
  'calendar-feed.once': {
    zh: '地址只显示这一次。忘了就重新生成，旧的随之失效。',
    en: 'It is shown this once. If you lose it, make a new one; the old one then ends.',
  },
  'calendar-feed.address': { zh: '您的订阅地址', en: 'Your address' },
  'calendar-feed.copy': { zh: '复制地址', en: 'Copy' },
  'calendar-feed.copied': { zh: '复制好了', en: 'Copied' },
  'calendar-feed.how': {
    zh: '在手机日历的设置里找「添加订阅日历」或「通过 URL 添加」，把地址粘贴进去。',
    en: 'In your calendar’s settings choose “Add subscribed calendar” or “From URL”, and paste it there.',
  },
  'calendar-feed.public': { zh: '{place}的公开日历', en: 'The public calendar of {place}' },
  'calendar-feed.public-about': {
    zh: '谁都可以订阅，不用登录：复制这个链接的地址，加到日历里。',
    en: 'Everybody may subscribe to it without signing in: copy the address of this link into a calendar.',
  },
} as const satisfies WordList;
