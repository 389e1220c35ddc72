import type { Entry } from './entry.ts';

/** What is counted, kept, lent, and shown. */
export const booksAndPublic = {
  list: {
    zh: '清单',
    is: {
      zh: '有名字的一组条目：需求、资源、项目、服务、责任、奖励、文件……',
      en: 'named list of items: needs, resources, projects, services, duties, rewards, documents',
    },
    not: ['catalogue'],
  },
  item: {
    zh: '条目',
    is: {
      zh: '清单里的一条',
      en: 'one entry of a list',
    },
    tables: ['item'],
  },
  resource: {
    zh: '资源',
    is: {
      zh: '可以预约的场地、设备、服务或活动，有容量',
      en: 'a room, thing, service or event that can be booked, with a capacity',
    },
    tables: ['resource'],
  },
  booking: {
    zh: '预约',
    is: {
      zh: '在一段时间里占用某资源的一份容量',
      en: 'a claim on the capacity of a resource over time',
    },
    not: ['reservation'],
    tables: ['booking'],
  },
  claim: {
    zh: '占用',
    is: {
      zh: '同一时间只许一份的约束：同样的诉求、同一个时段',
      en: 'what only one matter may hold at a time: the same request, the same slot',
    },
    not: ['lock'],
    tables: ['claim'],
  },
  ledger: {
    zh: '账',
    is: {
      zh: '一种单位的复式账：积分、分钟、分、库存、学时；单位之间不换算',
      en: 'double entry in one unit: points, minutes, fen, stock, study hours; units never convert',
    },
    not: ['wallet'],
  },
  entry: {
    zh: '分录',
    is: {
      zh: '账上的一笔',
      en: 'one line of a ledger',
    },
  },
  disclosure: {
    zh: '公开',
    is: {
      zh: '公众看到的内容；可以被新的取代，不可以改',
      en: 'what the public sees; superseded, never edited',
    },
    not: ['publication'],
    tables: ['disclosure'],
  },
  feed: {
    zh: '订阅',
    is: {
      zh: '程序按一个地址定时来取的内容：手机日历取日子，阅读软件取最近的公开',
      en: 'what a program comes back for at an address: the days of a calendar, or the latest disclosures',
    },
    tables: ['calendar_feed'],
  },
  kept: {
    zh: '记着的日子',
    is: {
      zh: '一个人让自己和一个岗位每年想起的一天；只有月和日，不进纪实，不要了就马上删掉',
      en: 'a day of every year of which a person lets themself and one post be reminded: month and day, in no record, erased the moment it is taken back',
    },
    not: ['anniversary'],
    tables: ['kept_day'],
  },
  subscription: {
    zh: '邮件订阅',
    is: {
      zh: '一个邮箱要听一个地方的公开：一天最多一封，到期或停掉就连地址一起删',
      en: 'one mailbox hears what one place makes public: a mail a day at most; when it ends the address is erased with it',
    },
    not: ['newsletter'],
    tables: ['subscription'],
  },
  digest: {
    zh: '每日邮件',
    is: {
      zh: '一个邮件订阅一天的那一封：上一封以后公开的，每份写题目和地址',
      en: 'the mail of one day of a subscription: what was made public since the last, each by its title and address',
    },
  },
  record: {
    zh: '纪实',
    is: {
      zh: '动作连成的只增不改的链，外人可核验',
      en: 'the append-only chain of acts, which an outsider can verify',
    },
    not: ['log', 'audit'],
  },
  indicator: {
    zh: '指标',
    is: {
      zh: '一个数，带公式、分子、分母和日期',
      en: 'a number with its formula, numerator, denominator and date',
    },
    not: ['kpi'],
  },
  migration: {
    zh: '迁移',
    is: {
      zh: '数据库的一次编号变更，只向前；在办的事按新版规则接着办，也叫迁移',
      en: 'one numbered change of the database, forward only; also an open matter going over to another version of its rule',
    },
    tables: ['migration'],
  },
  demonstration: {
    zh: '演示',
    is: {
      zh: '第一次启动时由引擎走出来的一座编造的城市',
      en: 'an invented city, lived through the engine on first start',
    },
    tables: ['demonstration'],
  },
  paper: {
    zh: '纸张',
    is: {
      zh: '一件事能打印的东西：会议记录、签到表；从记录写成，改过的地方写着原来是什么',
      en: 'what a matter prints: minutes, a sign-in sheet; written from the record, with what was corrected beside what it was',
    },
  },
  room: {
    zh: '议事室',
    is: {
      zh: '一件事的人聚在一起办它的那一页：议什么、谁来了、大家说的、表决、定了什么；纠纷的那一间叫调解室，只给当事人和调解员',
      en: 'the page on which the people of one matter meet: its agenda, who is here, what was said, the vote, what was decided; a mediation room is for its parties and mediator alone',
    },
  },
  wall: {
    zh: '大屏',
    is: {
      zh: '开会时投给在场的人看的一页：议什么、到了多少人、走到哪一步、定了什么',
      en: 'a page a meeting shows its own room: the topic, how many are here, where it stands, what was decided',
    },
  },
} as const satisfies Record<string, Entry>;
