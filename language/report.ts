import type { WordList } from './words.ts';

/** The report without JavaScript: its form, its answer, and the way back to it. */
export const reportWords = {
  'report.title': { zh: '反映问题', en: 'Report a problem' },
  'report.about': {
    zh: '一句话、一张照片就行。不用注册，不用选部门。',
    en: 'A sentence and a photo will do. No account, no department to choose.',
  },
  'report.problem': { zh: '还差一点，您填的都在', en: 'Almost there. Everything you filled in is kept' },
  'report.optional': { zh: '可不填', en: 'optional' },

  'report.photos-about': {
    zh: '最多 {most} 张。拍摄位置等信息会去掉。',
    en: 'At most {most}. The position stored in a photo is removed.',
  },
  'report.photo-take': { zh: '拍一张', en: 'Take one' },
  'report.photo-pick': { zh: '从相册选', en: 'From the album' },
  'report.photo-keep': { zh: '先传照片，再接着填', en: 'Upload the photos, then go on' },
  'report.photo-kept': { zh: '第 {at} 张，已传好', en: 'Photo {at}, uploaded' },
  'report.photo-drop': { zh: '去掉第 {at} 张', en: 'Remove photo {at}' },
  'report.photo-refused': { zh: '「{name}」没传上：{why}', en: '“{name}” was not uploaded: {why}' },
  'report.photo-too-many': {
    zh: '最多 {most} 张，多的没有传',
    en: 'At most {most}; the rest were not uploaded',
  },
  'report.photo-too-big': { zh: '太大了，每张最多 {most} MB', en: 'it is too large; at most {most} MB each' },

  'report.place-find': { zh: '找地方', en: 'Find a place' },
  'report.place-find-hint': { zh: '小区、社区、街巷的名字', en: 'An estate, a community, a lane' },
  'report.place-find-go': { zh: '找', en: 'Find' },
  'report.place-found': { zh: '找到 {count} 个，选一个', en: '{count} found, choose one' },
  'report.place-none': {
    zh: '没有找到「{text}」。换个说法，或者一级一级选。',
    en: 'Nothing is called “{text}”. Try another name, or choose level by level.',
  },
  'report.place-by-level': { zh: '一级一级选', en: 'Choose level by level' },
  'report.place-below': { zh: '在「{place}」里面', en: 'Inside {place}' },
  'report.place-enter': { zh: '选好了，下一步', en: 'Next' },
  'report.place-whole': { zh: '{place}（说不清具体在哪）', en: '{place} (not sure where exactly)' },
  'report.place-elsewhere': { zh: '不在{place}？', en: 'Not in {place}?' },
  'report.place-choose': { zh: '请选择', en: 'Please choose' },
  'report.place-missing': { zh: '请选在哪里', en: 'Please choose where' },
  'report.place-too-wide': {
    zh: '请选到社区或村，好知道由谁来办',
    en: 'Please choose at least a community or village, so that we know who handles it',
  },

  'report.visitor': { zh: '居民', en: 'A resident' },
  'report.name': { zh: '怎么称呼您', en: 'What to call you' },
  'report.name-hint': { zh: '只给承办人看', en: 'Only the desk officer sees it' },
  'report.name-too-long': { zh: '称呼最多 {most} 个字', en: 'At most {most} characters' },

  'report.send': { zh: '提交', en: 'Send' },
  'report.send-about': { zh: '办没办好，您说了算。', en: 'Whether it is solved is for you to say.' },
  'report.who-reads': { zh: '为什么问，谁能看', en: 'Why we ask, and who reads it' },
  'report.cleaned': {
    zh: '文字里有看不见的控制字符，已经去掉。请看一眼再提交。',
    en: 'The text held invisible control characters; they are removed. Please look once more and send.',
  },
  'report.shortened': {
    zh: '文字太长，只收下了前 {count} 个字',
    en: 'The text is too long; only its first {count} characters arrived',
  },
  'report.too-much': {
    zh: '一次传的东西太多，没能收下。请少选几张照片，分几次传。',
    en: 'That was too much at once and could not be taken. Please choose fewer photos and upload them in turns.',
  },
  'report.unreadable': {
    zh: '没有收全，可能网断了。请再试一次。',
    en: 'It did not arrive whole; the connection may have broken. Please try again.',
  },
  'report.elsewhere': {
    zh: '这个请求来自别的网站，没有照办。',
    en: 'This request came from another site and was not followed.',
  },

  'report.closed-title': { zh: '这里由工作人员登记', en: 'Staff record reports here' },
  'report.closed-about': {
    zh: '{city}没有让居民直接上报的机制。您可以找下面的人，由他们登记。',
    en: '{city} has no mechanism by which residents report themselves. Those below record what you tell them.',
  },
  'report.closed-by': { zh: '「{mechanism}」由{who}登记', en: '“{mechanism}” is recorded by {who}' },
  'report.closed-none': {
    zh: '没有找到「{text}」，换个说法试试。',
    en: 'Nothing is called “{text}”. Try another name.',
  },
  'report.closed-instead': { zh: '您可以直接提出的', en: 'What you can raise yourself' },
  'report.closed-find': { zh: '您在哪里？', en: 'Where are you?' },
  'report.closed-turn': { zh: '在{place}，您可以找', en: 'In {place} you can turn to' },

  'report.back-title': { zh: '查我反映过的', en: 'Look up my report' },
  'report.back-number': { zh: '编号', en: 'Number' },
  'report.back-code': { zh: '查询码', en: 'Code' },
  'report.back-go': { zh: '查', en: 'Look up' },
  'report.back-none': {
    zh: '编号和查询码对不上。请照着提交时的页面再看一遍。',
    en: 'Number and code do not fit. Please compare with the page you saw when you sent it.',
  },

  'report.received': { zh: '收到了', en: 'Received' },
  'report.received-about': { zh: '编号 {number}', en: 'Your number is {number}' },
  'report.received-again': {
    zh: '刚才已经收到，没有重复提交。',
    en: 'It had arrived already; nothing was sent twice.',
  },
  'report.expired': {
    zh: '您的登录已过期，这件事按访客收下了。记好下面的查询码。',
    en: 'Your sign-in had ended, so this was taken as from a visitor. Keep the code below.',
  },
  'report.keep-title': { zh: '换个手机也能查', en: 'On another phone' },
  'report.keep-about': {
    zh: '打开「反映问题」页，填编号和查询码。一个查询码只让一台手机进来，用过就换新的；办结 {days} 天后不能再用。有查询码的人能看这件事，也能替您确认，请自己收好。',
    en: 'Open “Report a problem” and give number and code. A code lets one phone in and is then replaced; it ends {days} days after the matter does. Whoever has it can read this matter and confirm it for you: keep it to yourself.',
  },
  'report.keep-link': { zh: '这件事的链接（可以收藏）', en: 'Link to this matter (to keep)' },
  'report.my-reports': { zh: '我反映过的', en: 'What I reported' },
  'report.my-reports-none': {
    zh: '这台设备上还没有反映过。别处反映的，用下面的编号和查询码查。',
    en: 'Nothing was reported from this device yet. What was reported elsewhere is found below by number and code.',
  },
  'report.another': { zh: '再反映一件', en: 'Report something else' },
  'report.act-done': { zh: '记下了：{step}', en: 'Recorded: {step}' },
  'report.act-words': { zh: '想说明一下？', en: 'Anything to explain?' },
  'report.in-app': { zh: '这一步要在网页应用里做', en: 'This step needs the web app' },
  'report.not-here': { zh: '看不到这件事', en: 'This matter cannot be shown' },
  'report.not-here-about': {
    zh: '可能编号写错了，也可能不是在这台手机上反映的。用编号和查询码可以查。',
    en: 'The number may be wrong, or it was not reported from this phone. Number and code bring it back.',
  },
} as const satisfies WordList;
