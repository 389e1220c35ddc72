import type { WordList } from './words.ts';

/** What the API says about itself: `op-` an operation, `of-` a group of them. */
export const apiDocumentWords = {
  'api-document.about': {
    zh: '城市基层治理的事项、步骤、时限与公开。每个写操作都可带 Idempotency-Key，重发不会重做；每个“不行”都是一个问题说明，带原因和合法的下一步。',
    en: 'Matters, steps, clocks and disclosures of a city’s neighbourhood governance. Every write takes an Idempotency-Key, so that sending it again does nothing twice; every no is a problem with its reason and the lawful next steps.',
  },
  'api-document.answered': { zh: '回答', en: 'The answer' },
  'api-document.picture': { zh: '图片', en: 'The picture' },
  'api-document.zip': { zh: '一个压缩包', en: 'A zip archive' },
  'api-document.stream': { zh: '一条不断的消息流', en: 'A stream that stays open' },
  'api-document.done': { zh: '已办，没有内容', en: 'Done, with nothing to say' },
  'api-document.problem': { zh: '一个问题说明（RFC 9457）', en: 'A problem (RFC 9457)' },
  'api-document.idempotency-key': {
    zh: '这次操作的唯一编号：同一编号重发，只算一次',
    en: 'Names this one intention: sent again under the same key, it counts once',
  },
  'api-document.accept-language': {
    zh: '问题说明用哪种语言：zh 或 en',
    en: 'The language of problems: zh or en',
  },

  'api-document.of-sessions': { zh: '登录', en: 'Signing in' },
  'api-document.of-people': { zh: '我', en: 'Me' },
  'api-document.of-city': { zh: '城市：方案、地方、组织', en: 'The city: packs, places, organisations' },
  'api-document.of-mechanisms': { zh: '机制', en: 'Mechanisms' },
  'api-document.of-rules': { zh: '改规则', en: 'Changing rules' },
  'api-document.of-matters': { zh: '事项', en: 'Matters' },
  'api-document.of-calendar': { zh: '日历', en: 'Calendar' },
  'api-document.of-notices': { zh: '提醒', en: 'Notices' },
  'api-document.of-photos': { zh: '照片', en: 'Photos' },
  'api-document.of-public': { zh: '公开与指标', en: 'Disclosures and indicators' },
  'api-document.of-trials': { zh: '试规则', en: 'Trying rules' },
  'api-document.of-changes': { zh: '变化', en: 'Changes' },

  'api-document.op-personas': { zh: '演示里可以扮演的人', en: 'People to sign in as in a demonstration' },
  'api-document.op-send-code': { zh: '发验证码到手机', en: 'Send a sign-in code to a phone' },
  'api-document.op-sign-in': { zh: '登录', en: 'Sign in' },
  'api-document.op-sign-out': { zh: '退出登录', en: 'Sign out' },
  'api-document.op-my-sessions': {
    zh: '我在哪些设备上登录着',
    en: 'The devices I am signed in on',
  },
  'api-document.op-sign-out-everywhere': { zh: '在所有设备上退出', en: 'Sign out on every device' },
  'api-document.op-me': { zh: '我是谁，有哪些任职', en: 'Who I am and which posts I hold' },
  'api-document.op-who-can-see-me': { zh: '谁能看到我，谁看过', en: 'Who can see me, and who looked' },
  'api-document.op-my-data': { zh: '关于我存了什么', en: 'What is kept about me' },
  'api-document.op-packs': { zh: '这里运行的城市方案', en: 'The packs that run here' },
  'api-document.op-places': { zh: '地方，可按某一天', en: 'Places, as of a day' },
  'api-document.op-orgs': { zh: '组织，可按某一天', en: 'Organisations, as of a day' },
  'api-document.op-mechanisms': { zh: '所有机制', en: 'All mechanisms' },
  'api-document.op-mechanism': {
    zh: '一条机制：状态、步骤、时限、表单',
    en: 'One mechanism: states, steps, clocks, form',
  },
  'api-document.op-calendar': {
    zh: '一个月或一年：哪些日子该办、办了没有',
    en: 'A month or a year: what is owed on which day, and whether it was held',
  },
  'api-document.op-plan': {
    zh: '把一个月的场次排好；再按一次不会多排',
    en: 'Plan the days of a month; pressed again, it plans nothing more',
  },
  'api-document.op-calendar-feed': {
    zh: '我有没有日历订阅地址，哪天生成的',
    en: 'Whether I have a secret address for my calendar, and since when',
  },
  'api-document.op-make-calendar-feed': {
    zh: '生成日历订阅地址；旧的马上失效',
    en: 'Make a secret address for my calendar; the former one ends',
  },
  'api-document.op-end-calendar-feed': { zh: '结束日历订阅', en: 'End the address of my calendar' },
  'api-document.op-kept-days': {
    zh: '我可以让人记着的日子，和我记下的',
    en: 'Yearly days I may have kept, and those I have',
  },
  'api-document.op-keep-day': {
    zh: '记下每年的一天；再说一次不会多一天，说了别的就换掉',
    en: 'Have a day of every year kept; said again it is the same one, said otherwise it is replaced',
  },
  'api-document.op-forget-kept-day': {
    zh: '不要了：马上删掉，什么也不留',
    en: 'Take it back: it is gone at once, and nothing of it is left',
  },
  'api-document.op-burden': {
    zh: '规则要占谁多少时间',
    en: 'What the rules ask of whose time',
  },
  'api-document.op-law': {
    zh: '法律护栏：每条规则、出处和偏离',
    en: 'The law guard: every rule, its source and every deviation',
  },
  'api-document.op-rules': {
    zh: '本市的规则，第几版，谁采用的',
    en: 'The rules of the city: which version, adopted by whom',
  },
  'api-document.op-rule': {
    zh: '一条规则的文本、格式、历次版本和采用',
    en: 'One rule: its text, its shape, its versions and adoptions',
  },
  'api-document.op-check-rule': {
    zh: '检查一份新文本：问题、读出来的机制、和现行的不同',
    en: 'Check a text: its problems, the mechanism it reads as, how it differs from the one in force',
  },
  'api-document.op-propose-rule': {
    zh: '提出一份新文本，等另一位管理员采用',
    en: 'Propose a text for another organiser to adopt',
  },
  'api-document.op-rule-in-flight': {
    zh: '在办的事会怎样：对现行版本',
    en: 'What becomes of open matters under the version in force',
  },
  'api-document.op-try-rule': {
    zh: '在办的事会怎样：对一份还没采用的文本，什么都不写',
    en: 'What would become of open matters under a text not yet adopted; nothing is written',
  },
  'api-document.op-export-rules': {
    zh: '城市方案的文件夹，带上已采用的改动',
    en: 'The folder of the pack with what was adopted laid over it',
  },
  'api-document.op-open-matter': { zh: '提出一件事项', en: 'Open a matter' },
  'api-document.op-matters': { zh: '找事项', en: 'Find matters' },
  'api-document.op-matter': {
    zh: '一件事项：在等谁、经过、每个步骤能不能做',
    en: 'One matter: who it waits on, what happened, which steps are on',
  },
  'api-document.op-act': { zh: '在事项上做一步', en: 'Take a step of a matter' },
  'api-document.op-matter-recusals': {
    zh: '这件事里谁因亲属或利害关系回避',
    en: 'Who keeps away from this matter, being related to a party',
  },
  'api-document.op-declare-recusal': {
    zh: '说明一位调解员与一位当事人有亲属或利害关系，马上生效',
    en: 'Declare that a mediator is related to a party or has an interest with them; it holds at once',
  },
  'api-document.op-roll': {
    zh: '投票的名册，只给计票人看',
    en: 'The roll of a vote, for its tellers',
  },
  'api-document.op-recusals': { zh: '我说明过的回避', en: 'Recusals I declared' },
  'api-document.op-withdraw-recusal': {
    zh: '撤回我说明过的回避',
    en: 'Withdraw a recusal I declared',
  },
  'api-document.op-nearby': {
    zh: '附近在办的同类事：只有日子、走到哪一步、几个人也遇到',
    en: 'Matters of a kind open nearby: only days, states and how many met them too',
  },
  'api-document.op-joins': { zh: '我也遇到的事，办到哪了', en: 'What I too have met, and where it stands' },
  'api-document.op-join': {
    zh: '我也遇到：加入刚才给我看的一件，不再另开',
    en: 'So it is for me: join one I was shown, instead of opening another',
  },
  'api-document.op-own-votes': {
    zh: '我在名册上的投票：问什么、投了没有（从不说投了什么）、公布的票数',
    en: 'Votes on whose roll I stand: what is asked, whether I voted (never what), and the published counts',
  },
  'api-document.op-work': { zh: '我的工作清单', en: 'My work list' },
  'api-document.op-list': { zh: '一张清单', en: 'One list' },
  'api-document.op-notices': { zh: '给我的提醒', en: 'Notices to me' },
  'api-document.op-notice-seen': { zh: '看过这条提醒', en: 'Mark a notice as seen' },
  'api-document.op-add-photo': { zh: '传一张照片', en: 'Upload a photo' },
  'api-document.op-photo': { zh: '取一张照片', en: 'Fetch a photo' },
  'api-document.op-indicators': { zh: '指标，带公式', en: 'Indicators, with their formula' },
  'api-document.op-disclosures': { zh: '公开的结果', en: 'Results made public' },
  'api-document.op-replay': {
    zh: '让记录下来的过去按草案重走一遍（市级管理员）',
    en: 'Live the recorded past again by a candidate (organisers)',
  },
  'api-document.op-simulate': {
    zh: '按草案在虚拟的钟上过几个月（市级管理员）',
    en: 'Live months on a virtual clock by a candidate (organisers)',
  },
  'api-document.op-rehearse': {
    zh: '按草案把一件虚构的事一步一步走一遍（市级管理员）',
    en: 'Play one invented matter through step by step by a candidate (organisers)',
  },
  'api-document.op-events': { zh: '有变化就说一声', en: 'Hear that something changed' },
} as const satisfies WordList;
