import type { WordList } from './words.ts';

/** Appointing people, ending posts and acting orgs from the command line: each wrong row with its own sentence. */
export const appointWords = {
  'appoint.help': {
    zh: `用法
  jingwei appoint --name NAME --phone 13900000001 --role desk --seat 450481100007 [--since 日期] [--until 日期] [--floor-area 87.35]
  jingwei appoint 名单.csv            CSV、TSV 或 YAML；列：name phone role seat since until floor-area（或 姓名 手机号 角色 席位 起 止 面积）
  jingwei appoint --end 日期 --phone … --role … --seat …   从那天起不再担任
  jingwei appoint --end 日期 名单.csv

角色可写代码或名称（desk、调解员）；席位可写编号，或全市唯一的名称（孝坊社区）。不写 since 就从今天起。
面积是按面积投票时这个人代表的平方米数，最多两位小数；已经任命的人，补上这一列再运行一次就记下。
有一行不对，就一行也不写入。重复运行不会重复任命。什么都不删除。每次任命都记下是谁经手：--by 姓名，不写就记本机用户。
退出码：0 办好了，或本来就是这样；1 有行不对，什么也没写；2 命令用错了；3 数据库打不开。`,
    en: `Usage
  jingwei appoint --name NAME --phone 13900000001 --role desk --seat 450481100007 [--since DAY] [--until DAY] [--floor-area 87.35]
  jingwei appoint people.csv         CSV, TSV or YAML; columns: name phone role seat since until floor-area
  jingwei appoint --end DAY --phone … --role … --seat …    from that day on they no longer hold it
  jingwei appoint --end DAY people.csv

A role by its code or its Chinese name; a seat by its id, or by a name only one seat has. Without since: from today.
The floor area is what somebody stands for in a vote that weighs by area, in square metres with two decimals at most; for
who holds the post already, add the column and run it again.
One wrong row, and none is written. Run again, nothing is doubled. Nothing is deleted. Each appointment is recorded with
its operator: --by NAME, or the user of this machine.
Exit codes: 0 done, or so already; 1 a row is wrong and nothing was written; 2 used wrongly; 3 the database does not open.`,
  },
  'appoint.unreadable': { zh: '这一行读不懂', en: 'This line cannot be read' },
  'appoint.empty': { zh: '没有要任命的人', en: 'There is nobody to appoint' },
  'appoint.unknown-column': {
    zh: '没有「{column}」这一列。可用：name phone role seat since until floor-area，或 姓名 手机号 角色 席位 起 止 面积',
    en: 'There is no column “{column}”. Known: name phone role seat since until floor-area',
  },
  'appoint.too-many-cells': { zh: '这一行的格子比表头多', en: 'This line has more cells than the heading' },
  'appoint.no-file': { zh: '打不开文件 {file}', en: 'The file {file} cannot be opened' },
  'appoint.no-name': { zh: '要写姓名，最多 30 个字', en: 'A name is needed, of 30 characters at most' },
  'appoint.no-phone': {
    zh: '「{phone}」不是 11 位手机号',
    en: '“{phone}” is not a mobile number of 11 digits',
  },
  'appoint.no-role': {
    zh: '本市没有角色「{role}」。有：{known}',
    en: 'This city has no role “{role}”. It has: {known}',
  },
  'appoint.no-seat': { zh: '没有席位「{seat}」', en: 'There is no seat “{seat}”' },
  'appoint.seat-not-then': {
    zh: '席位「{seat}」在 {day} 还没有，或已经没有了',
    en: 'The seat “{seat}” is not there on {day}',
  },
  'appoint.seat-is-place': {
    zh: '「{seat}」管着一个地方，岗位写在那个地方：{place}',
    en: '“{seat}” governs a place, and its posts are held there: {place}',
  },
  'appoint.seats-alike': {
    zh: '叫「{seat}」的不止一个，请写编号：{known}',
    en: 'More than one is called “{seat}”; give the id: {known}',
  },
  'appoint.no-day': {
    zh: '「{day}」不是日期，要写成 2026-12-01 这样',
    en: '“{day}” is not a day; write it like 2026-12-01',
  },
  'appoint.no-area': {
    zh: '「{area}」不是面积，要写平方米数，最多两位小数，如 87.35',
    en: '“{area}” is no floor area; give square metres with two decimals at most, like 87.35',
  },
  'appoint.ends-before': {
    zh: '{until} 结束，却要从 {since} 开始',
    en: 'It would end on {until} and begin on {since}',
  },
  'appoint.other-name': {
    zh: '这个手机号已经是「{name}」的，姓名对不上',
    en: 'This phone is already “{name}”’s; the names do not agree',
  },
  'appoint.twice': { zh: '和第 {line} 行是同一个任命', en: 'This is the same appointment as line {line}' },
  'appoint.overlaps': {
    zh: '这个岗位从 {since} 到 {until} 已经由同一个人担任；要改日期，先用 --end 结束它',
    en: 'The same person holds this post from {since} to {until} already; to change the dates, end it first with --end',
  },
  'appoint.no-such-post': {
    zh: '没有这样一个任职可以结束',
    en: 'There is no such post to end',
  },
  'appoint.ended-before': {
    zh: '这个任职已经在 {until} 结束',
    en: 'This post ended on {until} already',
  },
  'appoint.begins-later': {
    zh: '这个任职 {since} 才开始，不能在那之前结束',
    en: 'This post begins on {since} and cannot end before',
  },
  'appoint.is-demo': {
    zh: '这里是演示城市，里面的人都是编的。真的任命请换一个 JINGWEI_HOME（或 DATABASE_URL），并设 JINGWEI_DEMO=0。',
    en: 'This is a demonstration, where all people are invented. For real appointments use another JINGWEI_HOME (or DATABASE_URL) and set JINGWEI_DEMO=0.',
  },
  'appoint.line': { zh: '第 {line} 行：{words}', en: 'line {line}: {words}' },
  'appoint.nothing-written': {
    zh: '{count} 处不对，什么也没有写入。',
    en: '{count, plural, one {# thing is wrong} other {# things are wrong}}; nothing was written.',
  },
  'appoint.appointed': { zh: '已任命 {name}：{post}', en: 'appointed {name}: {post}' },
  'appoint.measured': { zh: '已记下面积 {name}：{post}', en: 'floor area noted {name}: {post}' },
  'appoint.ended': { zh: '已结束 {name}：{post}', en: 'ended {name}: {post}' },
  'appoint.already': { zh: '本来就是 {name}：{post}', en: 'so already {name}: {post}' },
  'appoint.nobody': { zh: '还没有人有岗位。', en: 'Nobody holds a post yet.' },
  'appoint.no-pack': {
    zh: '方案 {pack} 读不出来，先运行：jingwei doctor',
    en: 'The pack {pack} does not read; run first: jingwei doctor',
  },
  'appoint.acting-help': {
    zh: '用法：jingwei acting end <组织> --created <新设机构> --level <级> --since <日期> [--by 姓名]',
    en: 'Usage: jingwei acting end <org> --created <new org> --level <level> --since <day> [--by NAME]',
  },
  'appoint.acting-ended': {
    zh: '{org} 代行「{level}」的工作到 {until} 为止。请重启正在运行的服务，让它知道。',
    en: '{org} acts for “{level}” until {until}. Restart the servers that run, so that they know.',
  },
  'appoint.acting-no-org': { zh: '没有组织「{org}」', en: 'There is no organisation “{org}”' },
  'appoint.acting-not-acting': {
    zh: '{org} 没有代行哪一级的工作，不能这样结束',
    en: '{org} does not act for any level, so it cannot be ended this way',
  },
  'appoint.acting-other-level': {
    zh: '{org} 代行的是「{acts}」，不是「{created}」',
    en: '{org} acts for “{acts}”, not for “{created}”',
  },
  'appoint.acting-already-ended': {
    zh: '{org} 的结束日期已经定为 {until}，只定一次，不再改',
    en: 'The end of {org} is set already: {until}. It is set once and not changed',
  },
  'appoint.acting-before-it-began': {
    zh: '{org} 从 {since} 才开始，结束要在那之后',
    en: '{org} began on {since}; its end must come after',
  },
} as const satisfies WordList;
