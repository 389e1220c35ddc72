import type { WordList } from './words.ts';

/** What went wrong with a request itself, before or beside any rule. */
export const problemWords = {
  'problem.not-signed-in': { zh: '请先登录', en: 'Please sign in first' },
  'problem.absent': { zh: '没有找到，或者您不能看', en: 'It is not there, or not for you to see' },
  'problem.no-route': { zh: '没有这个地址', en: 'There is nothing at this address' },
  'problem.malformed': { zh: '请求的内容不完整或格式不对', en: 'The request is incomplete or malformed' },
  'problem.too-large': { zh: '内容太大了，最多 256 kB', en: 'That is too large; at most 256 kB' },
  'problem.unsupported-type': { zh: '不支持这种内容格式', en: 'This kind of content is not understood' },
  'problem.key-reused': {
    zh: '这个幂等键已经用在另一个请求上',
    en: 'This idempotency key was used for another request',
  },
  'problem.busy': {
    zh: '很多人同时在办这件事，请再试一次',
    en: 'Many are acting on this at once. Please try again',
  },
  'problem.other-site': { zh: '这个请求不是从本站发出的', en: 'This request did not come from this site' },
  'problem.too-soon': {
    zh: '验证码刚发过，请一分钟后再试',
    en: 'A code has just been sent. Please wait a minute',
  },
  'problem.too-often': {
    zh: '试的次数太多了，最多过一小时就能再试',
    en: 'Too many attempts. You can try again within the hour',
  },
  'problem.too-many-codes': {
    zh: '发到这个手机号的验证码太多了，最多过一小时能再要一条。刚收到的那条，十分钟内有效',
    en: 'Too many codes were sent to this phone. Ask for another within the hour. The last one works for ten minutes',
  },
  'problem.too-many-wrong': {
    zh: '这个手机号今天输错的次数太多。请在这台设备上重新要一条验证码，再用它登录',
    en: 'Too many wrong codes were tried for this phone today. Ask for a new code on this device and sign in with it',
  },
  'problem.too-many-streams': {
    zh: '打开的页面太多了，这一页隔一会儿才更新一次；关掉几页再刷新',
    en: 'Too many pages are open, so this one is brought up to date less often. Close some and load it again',
  },
  'problem.wrong-code': { zh: '验证码不对，或者已经过期', en: 'The code is wrong or has expired' },
  'problem.not-a-phone': { zh: '请填写 11 位手机号', en: 'Please give a mobile number of 11 digits' },
  'problem.not-an-email': {
    zh: '这不是一个邮箱地址。请照「name@example.com」的样子填一个，不要带空格、逗号或姓名',
    en: 'This is not one e-mail address. Please write one like name@example.com, without spaces, commas or a name',
  },
  'problem.not-a-photo': {
    zh: '这不是照片。可以传 JPEG、PNG、WebP',
    en: 'This is not a photo. JPEG, PNG and WebP are welcome',
  },
  'problem.photo-broken': {
    zh: '这张照片坏了或没传完，请重新拍',
    en: 'This photo is broken or incomplete. Please take it again',
  },
  'problem.photo-too-large': {
    zh: '照片太大：最多 15 MB、4000 万像素',
    en: 'The photo is too large: at most 15 MB and 40 megapixels',
  },
  'problem.no-photo': { zh: '没有收到照片', en: 'No photo arrived' },
  'problem.recusal-not-by-you': {
    zh: '这一条由当事人或调解员来说',
    en: 'This is for a party or a mediator to say',
  },
  'problem.recusal-unknown': {
    zh: '请从名单里选一位调解员和一位当事人',
    en: 'Please choose a mediator and a party from the list',
  },
  'problem.code-not-sent': {
    zh: '验证码没能发出去，不是您的问题。请再点一次；还不行，请联系社区',
    en: 'The code could not be sent. It is not your doing: please ask for it again, or call your community',
  },
  'problem.not-organiser': {
    zh: '只有市级管理员能试规则、改规则。机制页上看得到规则怎么走',
    en: 'Only a city organiser may try a rule or change it. The page of a mechanism shows how it goes',
  },
  'problem.trial-running': {
    zh: '还有一次试跑没走完，等它走完再试',
    en: 'A trial is still running. Please wait until it is done',
  },
  'problem.no-such-rule': {
    zh: '本市没有启用这项机制，改不了它的文件',
    en: 'This mechanism is not switched on here, so there is no file of it to change',
  },
  'problem.rule-does-not-pass': {
    zh: '新规则还有问题，先检查、改好，再看在办的事会怎样',
    en: 'The new rule still has problems. Check and mend it first, then see what becomes of open matters',
  },
  'problem.kept-day-not-offered': {
    zh: '本市现在没有开这个提醒，所以什么也没有记',
    en: 'This city does not offer this reminder now, so nothing was kept',
  },
  'problem.kept-day-not-by-you': {
    zh: '这个日子只由担任这个职务的本人来记，什么也没有记',
    en: 'Only holders of the post it is for may have this day kept, for themselves; nothing was kept',
  },
  'problem.kept-day-not-there': {
    zh: '您在这个地方没有担任这个职务。请从日历页列出的地方里选',
    en: 'You hold no such post at this place. Please choose one of those the calendar page lists',
  },
  'problem.no-such-day': {
    zh: '没有这一天。请看看这个月有几天',
    en: 'There is no such day. Please see how many days this month has',
  },
  'problem.unexpected': {
    zh: '出了意外，我们已经记下。请稍后再试',
    en: 'Something unexpected happened and was noted. Please try again later',
  },
} as const satisfies WordList;
