import type { Entry } from './entry.ts';

/** The rules of a city, and what happens under them. */
export const rulesAndMatters = {
  pack: {
    zh: '城市方案',
    is: {
      zh: '一个城市的数据：层级、角色、机制、周期、清单、指标、用词',
      en: 'a city as data: levels, roles, mechanisms, rhythms, lists, indicators, words',
    },
    tables: ['pack_state'],
  },
  mechanism: {
    zh: '机制',
    is: {
      zh: '一条规则的某个版本：状态、步骤、谁、时限、表单、效果、公开',
      en: 'a versioned definition: states, steps, who, clocks, forms, effects, publicity',
    },
    not: ['workflow'],
    tables: ['mechanism_version'],
  },
  adoption: {
    zh: '采用',
    is: {
      zh: '两个人让一份规则文本在运行中的城市生效：一个提出，另一个采用；有日期、理由和记录',
      en: 'two people bringing a rule’s text into force in a running city: one proposes, another adopts; dated, with a reason, recorded',
    },
    tables: ['adopted_rule'],
  },
  difference: {
    zh: '差别',
    is: {
      zh: '同一条规则两个版本之间的一处不同，用一句白话说；有的要再看一眼',
      en: 'one thing that differs between two versions of a rule, in a plain sentence; some ask for a second look',
    },
    not: ['delta'],
  },
  rehearsal: {
    zh: '预演',
    is: {
      zh: '按一份规则草案，让虚构的人把一件虚构的事一步一步走一遍；什么也不留下',
      en: 'a candidate rule played through step by step, by invented people on an invented matter; nothing of it is kept',
    },
  },
  matter: {
    zh: '事项',
    is: {
      zh: '某个机制版本的一次运行，有自己的编号',
      en: 'one run of a pinned mechanism version, with a number of its own',
    },
    not: ['ticket', 'case', 'task'],
    tables: ['matter', 'matter_words'],
  },
  state: {
    zh: '状态',
    is: {
      zh: '一件事走到哪里，在等谁',
      en: 'where a matter stands, and whom it waits on',
    },
  },
  step: {
    zh: '步骤',
    is: {
      zh: '此刻可以做什么',
      en: 'what may be done',
    },
    not: ['transition'],
  },
  act: {
    zh: '动作',
    is: {
      zh: '谁在何时做了什么，写下就不改',
      en: 'what was done, by whom, when, with what; written once',
    },
    not: ['event'],
    tables: ['act', 'act_value'],
  },
  join: {
    zh: '我也遇到',
    is: {
      zh: '别人说一件已提出的事自己也遇到：只计数、只告知进展，看不到内容，也不点名',
      en: 'another person says a matter is theirs too: counted, told when it moves, shown nothing of it, named to nobody',
    },
  },
  exit: {
    zh: '出口',
    is: {
      zh: '法律留给当事人的路：诉讼、仲裁、信访、撤回；不算失败',
      en: 'a way the law leaves open: court, arbitration, petition, withdrawal; never counted as failure',
    },
  },
  tries: {
    zh: '次数',
    is: {
      zh: '一个步骤在一个状态里最多几次（三次、两次、一次），用完就到下一阶',
      en: 'how often a step may be taken in a state (three, two, one) before the next rung is offered',
    },
  },
  answer: {
    zh: '应答',
    is: {
      zh: '被邀的一个组织对一件事的接单、到场、办结或说明原因',
      en: 'one invited org’s part in a matter: accepts, arrives, is done, or is excused',
    },
    not: ['response'],
  },
  origin: {
    zh: '来由',
    is: {
      zh: '一件事由哪件事的哪一步开出来的',
      en: 'the matter whose step opened this one as a matter of its own',
    },
  },
  involvement: {
    zh: '参与',
    is: {
      zh: '谁以什么身份在一件事里：诉求人、帮办、对象、当事人、承办人',
      en: 'who is in a matter and as what: requester, helper, recipient, party, assignee, joiner',
    },
    tables: ['involvement'],
  },
  clock: {
    zh: '时限',
    is: {
      zh: '一个状态或一项责任的期限：多久、按哪种日历、超了怎样',
      en: 'a deadline on a state or duty: how long, in which calendar, what when late',
    },
    not: ['sla', 'timer'],
    tables: ['clock', 'calendar_day'],
  },
  rhythm: {
    zh: '周期',
    is: {
      zh: '会重来的日子：逢四、周四、每月第一个周五；到时开出事项或责任',
      en: 'a recurrence that opens matters or sets duties: the 4th, 14th and 24th; first Fridays',
    },
    not: ['cron'],
    tables: ['rhythm_reminder'],
  },
  occasion: {
    zh: '应办的一次',
    is: {
      zh: '按周期该办的一次：定好的一天，或者一个月、一季、半年、一年里的一次',
      en: 'one time that something is owed by its rhythm: a fixed day, or once in a month, quarter, half-year or year',
    },
  },
  effect: {
    zh: '效果',
    is: {
      zh: '一个动作带来的事：指派、邀请、通知、记账、预约、公开……先是值，再由库一并落实',
      en: 'what an act brings about: assign, invite, notify, post, book, publish; a value until stored',
    },
  },
  refusal: {
    zh: '拒绝',
    is: {
      zh: '意料之中的“不行”：是一个值，带原因和合法的下一步',
      en: 'an expected no, as a value, with its reason and the next lawful step',
    },
  },
  command: {
    zh: '指令',
    is: {
      zh: '一次请求和它的幂等钥匙：重发不会重做',
      en: 'one request with its idempotency key, so that sending it again does nothing twice',
    },
    tables: ['command'],
  },
  law: {
    zh: '法律护栏',
    is: {
      zh: '管着每个城市方案的规则：出处、怎么读到的、靠什么守住',
      en: 'the rules over every pack: their source, how it was read, and what holds them',
    },
  },
  deviation: {
    zh: '偏离',
    is: {
      zh: '城市不照一条法律规则办：写明依据、负责人和到期日，公开',
      en: 'where a city goes another way than a rule of the law, with a basis, a person and an end, in public',
    },
    not: ['waiver', 'exemption'],
  },
  burden: {
    zh: '负担',
    is: {
      zh: '规则要人在屏幕前花的时间：每一步、每一件、每一个月',
      en: 'the time at a screen that rules ask of people: an act, a matter, a month',
    },
    not: ['workload'],
  },
  counter: {
    zh: '编号',
    is: {
      zh: '一个行政区里不跳号的计数',
      en: 'numbering within one area, without gaps',
    },
    tables: ['counter'],
  },
  notice: {
    zh: '提醒',
    is: {
      zh: '告诉某人的一句话，看过没看过',
      en: 'something told to somebody, seen or not',
    },
    tables: ['notice'],
  },
  photo: {
    zh: '照片',
    is: {
      zh: '重新编码、去掉拍摄信息的图，按内容存放',
      en: 'a picture, re-encoded without its EXIF, stored by content',
    },
    tables: ['photo'],
  },
  face: {
    zh: '样式',
    is: {
      zh: '一类事项最好用什么画面来办：看板、阶梯、表单、订单……',
      en: 'how a kind of matter is best met: board, ladder, form, order',
    },
  },
  vote: {
    zh: '投票',
    is: {
      zh: '一个状态：名册上的人各有一票，不记谁投了什么',
      en: 'a state in which those on the roll have one voice each, and nothing tells whose was which',
    },
    not: ['poll', 'ballot'],
    tables: ['vote_roll', 'vote_box'],
  },
  duty: {
    zh: '定期报告',
    is: {
      zh: '状态持续期间，一期一期要交的报告；误了几期看得见',
      en: 'a report owed again and again while a state lasts; what was missed is counted',
    },
  },
  mandate: {
    zh: '命令',
    is: {
      zh: '有名、有期、到期自己结束的事项；没有它，一些机制谁也不能发起、不能办',
      en: 'a dated, named matter that ends by itself; without it nobody opens some mechanisms or works on them',
    },
  },
  mark: {
    zh: '标记',
    is: {
      zh: '清单条目上的记号，规则可以问：已取消、涉及群众利益',
      en: 'what an item of a list is marked as, for rules to ask: cancelled, public interest',
    },
  },
  candidate: {
    zh: '草案',
    is: {
      zh: '还没有采用的机制版本，先试再定',
      en: 'a version of a mechanism that is not adopted yet: tried first',
    },
  },
  trial: {
    zh: '试跑',
    is: {
      zh: '用同一个引擎试一份草案：重走过去，或模拟几个月',
      en: 'trying a candidate by the engine that serves: a replay or a simulation',
    },
  },
  replay: {
    zh: '重走',
    is: {
      zh: '让记录下来的事项按草案再走一遍，看哪些会不一样',
      en: 'recorded matters lived again by a candidate, to see what would differ',
    },
  },
  scenario: {
    zh: '情景',
    is: {
      zh: '模拟要知道的：谁来、谁在岗、多久、怎么选',
      en: 'what a simulation is told: who comes, who works when, how long, and what people choose',
    },
  },
  habit: {
    zh: '习惯',
    is: {
      zh: '人在一个状态里多半会选哪一步、过多久',
      en: 'which step people choose in a state, how often and how soon',
    },
  },
} as const satisfies Record<string, Entry>;
