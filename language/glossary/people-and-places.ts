import type { Entry } from './entry.ts';

/** Where things are, who is there, and who may see what. */
export const peopleAndPlaces = {
  area: {
    zh: '行政区',
    is: {
      zh: '持有数据的县级区划（GB/T 2260 代码，如 450481），也是分库的单位',
      en: 'county-level division that owns data (GB/T 2260 code, e.g. 450481); the unit of sharding',
    },
    not: ['tenant', 'region'],
  },
  place: {
    zh: '地方',
    is: {
      zh: '空间树的一个节点：区划、社区、网格、小区、楼栋、单元、街巷、驿站……有起止日期和沿革',
      en: 'node of the space tree: division, community, grid, estate, building, unit, street, station; dated',
    },
    not: ['location'],
    tables: ['place'],
  },
  lineage: {
    zh: '沿革',
    is: {
      zh: '一个地方由哪些地方拆分或合并而来，从哪天起',
      en: 'which places a place was split or merged from, and since when',
    },
    tables: ['lineage'],
  },
  org: {
    zh: '组织',
    is: {
      zh: '组织树的一个节点：委员会、街道、社区、支部、部门、驻区单位、物业、业委会、社会组织、队伍、联盟……',
      en: 'node of the organisation tree: committee, community, branch, department, firm, team, coalition',
    },
    not: ['group', 'tenant'],
    tables: ['org', 'acting_end'],
  },
  tie: {
    zh: '联结',
    is: {
      zh: '跨树的有日期的联系：驻区、结对、共建、联盟成员、覆盖……（纬线）',
      en: 'dated link across the trees: stationed in, paired with, co-builds, member of, covers (the weft)',
    },
    not: ['relation'],
    tables: ['tie'],
  },
  person: {
    zh: '人',
    is: {
      zh: '一个人，所存信息尽量少',
      en: 'somebody, with as little stored as possible',
    },
    not: ['user', 'account'],
    tables: ['person'],
  },
  role: {
    zh: '角色',
    is: {
      zh: '任职的种类：书记、网格员、楼长、调解员……',
      en: 'the kind of a post: secretary, grid worker, building head, mediator',
    },
  },
  post: {
    zh: '任职',
    is: {
      zh: '人 × 角色 × 席位 × 起止日期；一人可有多个',
      en: 'person × role × seat × dates; one person may hold many',
    },
    not: ['membership'],
    tables: ['post', 'appointment'],
  },
  seat: {
    zh: '席位',
    is: {
      zh: '一个组织坐落之处：它所管的地方；不管地方的组织就是它自己',
      en: 'where an org sits: the place it governs, or itself when it governs none',
    },
  },
  key: {
    zh: '钥匙',
    is: {
      zh: '凭它可读一件事的一串字：角色@席位、某人、任何登录者、公众',
      en: 'text that opens a matter for reading: role@seat, one person, anyone signed in, the public',
    },
    not: ['permission'],
  },
  reader: {
    zh: '读者',
    is: {
      zh: '一件事上写明的、可读它的钥匙',
      en: 'a key written on a matter that may read it',
    },
  },
  scope: {
    zh: '范围',
    is: {
      zh: '规则里“谁”的写法：诉求人、角色@办理处、角色@上级、被邀单位……词是有限的',
      en: 'how a rule says who: requester, role@owner, role@above, asked; a closed vocabulary',
    },
  },
  ladder: {
    zh: '层级',
    is: {
      zh: '一个城市有序的各级，三到六级',
      en: 'a city’s ordered levels, three to six of them',
    },
    not: ['hierarchy'],
  },
  level: {
    zh: '级',
    is: {
      zh: '层级中的一级：市、城区、街道、社区、网格……',
      en: 'one of the ladder: city, district, sub-district, community, grid',
    },
  },
  rung: {
    zh: '一阶',
    is: {
      zh: '一件事此刻所在的级；可逐阶上报或退回，编号不变',
      en: 'the level a matter lives on now; it may be raised or returned, keeping its number',
    },
  },
  session: {
    zh: '登录',
    is: {
      zh: '一个人在一台设备上的登录状态',
      en: 'a person signed in on one device',
    },
    tables: ['session', 'sign_in_code', 'attempt', 'come_back'],
  },
  recusal: {
    zh: '回避',
    is: {
      zh: '与一方有亲属或利害关系的人不看、不办这件事；本人或当事人说了就生效',
      en: 'who is related to a party, or has an interest with them, neither reads nor decides the matter; it holds once they or a party say so',
    },
    tables: ['recusal'],
  },
  look: {
    zh: '查阅',
    is: {
      zh: '某人何时因何看了某人的信息；被看的人查得到',
      en: 'who saw somebody’s particulars, when and why; the person seen can ask',
    },
    tables: ['look'],
  },
} as const satisfies Record<string, Entry>;
