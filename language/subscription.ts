import type { WordList } from './words.ts';

/** Hearing by e-mail what a place makes public: the form, the pages its links lead to, and the mails. */
export const subscriptionWords = {
  'subscription.by-mail': { zh: '用邮件订阅', en: 'By e-mail' },
  'subscription.ask-title': { zh: '用邮件订阅：{place}', en: 'By e-mail: {place}' },
  'subscription.about': {
    zh: '有新公开的就发一封，每个地方一天最多一封。不用登录，随时能停；地址只用来发这些邮件，停了就删。',
    en: 'One mail when something new is public, one a day at most for each place. No sign-in. Stop whenever you like; the address serves these mails only and is erased when you stop.',
  },
  'subscription.address': { zh: '邮箱', en: 'E-mail address' },
  'subscription.ask': { zh: '订阅', en: 'Subscribe' },

  'subscription.asked-title': { zh: '请看邮箱', en: 'Look in your mailbox' },
  'subscription.asked': {
    zh: '如果今天还能发，几分钟内会有一封信到 {address}。打开信里的链接，按一下「确认订阅」，才算数。',
    en: 'If one can still go today, a mail reaches {address} within minutes. Open the link in it and press “Confirm”; only then have you subscribed.',
  },
  'subscription.asked-nothing-came': {
    zh: '几分钟还没到：看看垃圾邮件，看看地址写对没有，再填一次。同一个邮箱一天最多发三封，全站一小时发的也有数；发满了，请明天再填。',
    en: 'Nothing after a few minutes? Look among the spam, check the address, and ask again. One mailbox gets three such mails a day at most, and all together so many an hour; once they are spent, ask again tomorrow.',
  },

  'subscription.confirm-title': { zh: '订阅：{place}', en: 'Subscribe: {place}' },
  'subscription.confirm-about': {
    zh: '按一下，这个邮箱就会收到{place}新公开的，一天最多一封。',
    en: 'Press, and this mailbox hears what {place} makes public, one mail a day at most.',
  },
  'subscription.confirm': { zh: '确认订阅', en: 'Confirm' },
  'subscription.confirmed-title': { zh: '订阅好了', en: 'You have subscribed' },
  'subscription.confirmed': {
    zh: '{place}有新公开的，每天 {hour} 点以后发到您的邮箱；没有就不发。每封信里都有停下来的链接。',
    en: 'What {place} makes public comes in one mail a day, after {hour}:00; what is published later in the day comes with the next. When there is nothing, none comes. Each mail has a link to stop.',
  },
  'subscription.lives': {
    zh: '从确认起 {days} 天，到期自己停，想接着收再订阅一次。',
    en: 'A subscription lives for {days, plural, one {# day} other {# days}} from the day it is confirmed and ends by itself; subscribe again to go on.',
  },
  'subscription.ends-on': {
    zh: '到{day}自己停，想接着收就再订阅一次。',
    en: 'It ends by itself on {day}; subscribe again to go on.',
  },

  'subscription.end-title': { zh: '停止订阅：{place}', en: 'Stop: {place}' },
  'subscription.end-about': {
    zh: '按一下，就不再发邮件，邮箱地址马上从数据里删除；以前做的备份里还有，等备份换掉。',
    en: 'Press, and no more mail comes. The address is erased from our data at once; earlier backups hold it until they are replaced.',
  },
  'subscription.end': { zh: '停止订阅', en: 'Stop' },
  'subscription.ended-title': { zh: '已经停了', en: 'It has ended' },
  'subscription.ended': {
    zh: '不会再发邮件，邮箱地址已经从数据里删除；以前做的备份里还有，等备份换掉。',
    en: 'No more mail comes, and the address is erased from our data; earlier backups hold it until they are replaced.',
  },

  'subscription.no-such-title': { zh: '这个链接用不了了', en: 'This link does not work any more' },
  'subscription.no-such': {
    zh: '可能过了两天没有确认，可能已经停了，也可能没有复制完整。想收的话，在公开页再填一次邮箱。',
    en: 'It may not have been confirmed within two days, it may have ended, or the link is not whole. To hear of what is public, give your address again on the public page.',
  },

  'subscription.confirm-subject': {
    zh: '请确认：订阅{place}的公开',
    en: 'Please confirm: what {place} makes public',
  },
  'subscription.confirm-asked': {
    zh: '有人在{city}的公开页填了这个邮箱，想订阅{place}的公开。是您的话，请打开下面的链接，按「确认订阅」。',
    en: 'Somebody gave this address on the public pages of {city}, to hear what {place} makes public. If it was you, open the link and press “Confirm”.',
  },
  'subscription.confirm-link': { zh: '去确认', en: 'Confirm' },
  'subscription.confirm-waits': {
    zh: '链接 {days} 天内有效。',
    en: 'The link works for {days, plural, one {# day} other {# days}}.',
  },
  'subscription.confirm-not-you': {
    zh: '不是您填的，不用理会，没有确认的地址到时就删。想现在就删，或者不想收了：',
    en: 'If it was not you, do nothing: an address that is not confirmed is erased. To have it erased now, or to hear no more:',
  },
  'subscription.never-mind': {
    zh: '停止，删掉我的地址',
    en: 'Stop, and erase my address',
  },

  'subscription.subject': {
    zh: '{place}新公开 {count} 份',
    en: '{place}: {count} made public',
  },
  'subscription.subject-more': {
    zh: '{place}新公开 {count} 份以上',
    en: '{place}: more than {count} made public',
  },
  'subscription.since-last': {
    zh: '{place}新公开了这些，最新的在最前面：',
    en: '{place} has made this public since you were last told, the latest first:',
  },
  'subscription.corrects': {
    zh: '更正：取代{moment}公开的那一份，两份都留着。',
    en: 'Corrected: this supersedes the one of {moment}; both stay public.',
  },
  'subscription.reopened': {
    zh: '以前公开的结果不再作数，事情重新在办，再办结会另行公开。',
    en: 'The result that was public stands no more. It was taken up again, and how it ends will be made public anew.',
  },
  'subscription.more': {
    zh: '只列了最新的 {count} 份，更早的在公开页上。',
    en: 'The latest {count} only; the earlier ones are on the public page.',
  },
  'subscription.page': { zh: '{place}的公开页', en: 'The public page of {place}' },
  'subscription.why': {
    zh: '收到这封信，是因为有人用这个邮箱订阅了{place}的公开，并且确认过。',
    en: 'This mail comes because this mailbox subscribed to what {place} makes public, and confirmed it.',
  },
  'subscription.end-link': { zh: '停止订阅', en: 'Stop these mails' },

  'subscription.last-subject': { zh: '{place}的订阅到此为止', en: '{place}: the last mail' },
  'subscription.place-ended': {
    zh: '{place}从{day}起不再是一个单独的地方。这是最后一封信，邮箱地址随后就删。',
    en: '{place} is a place of its own no more, since {day}. This is the last mail; your address is erased with it.',
  },
  'subscription.place-became': {
    zh: '它后来是下面这些。想接着收，请到各自的公开页再订阅：',
    en: 'It became these. To go on, subscribe on the public page of each:',
  },
  'subscription.why-last': {
    zh: '收到这封信，是因为有人用这个邮箱订阅了{place}的公开，并且确认过。不用做什么，不会再发。',
    en: 'This mail comes because this mailbox subscribed to what {place} makes public, and confirmed it. Nothing is to be done; no more mail comes.',
  },
} as const satisfies WordList;
