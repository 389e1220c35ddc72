import { afterEach, describe, expect, it, vi } from 'vitest';
import { findMinor } from './find-minor.ts';
import type { MinorSign } from './sign.ts';

const ON = '2026-11-29';

/** Texts that tell of one child; all of them invented. */
const TOLD = {
  'minor-age': [
    '李某某（8岁）',
    '14周岁的张同学',
    '十四岁男孩王某',
    'a 9-year-old boy, Li Ming',
    'Li Ming, aged 9',
    'a boy aged 9',
    '李某某（８岁）',
    '李 某 某 （ 8 岁 ）',
    '王小明，男，8岁，岑城镇人',
    '王小明今年8岁',
    '王小明（男，8岁）',
    '一名9岁男孩走失',
    '8岁女童在河边玩耍',
    '8岁的王小明在楼下玩',
    '已满16周岁的王某',
    '未满14周岁的张某',
    '十三周岁的李某某',
    '两名8岁儿童',
    '一名10岁学生',
    '8岁儿童王某某',
    '其女儿（6岁）',
    '女儿今年6岁',
    '孙子，5岁',
    '乐乐（5岁）',
    '小明，9岁',
    '女，8岁，走失',
    '8个月大的女婴',
    '李×明（12岁）',
    '年龄：9，姓名：李某',
    '王小明，年龄：8',
    '十几岁的男孩',
    '一个10岁的男孩',
    '患儿韦某某，3岁',
    '黄某某，女，十七岁',
    '男，十七岁，',
    '欧阳小雨（7岁）',
    'Li Ming (9 years old)',
    'Li Ming, 9 years old',
    'a 9-year-old was hurt',
    '正月出生的2岁男孩',
    '1 4岁的李某',
    '八 岁 男 童',
    '王某之子，8岁',
    '年龄 8 岁 性别 女',
    'her daughter, aged 12',
    'a nine-year-old girl',
  ],
  'minor-birth': [
    '女，2019年出生',
    '姓名：王小明；出生日期：2019年3月2日',
    '生于2015年的覃某某',
    '二〇一九年出生的男孩',
    '2019-03-02出生，女',
    '梁小梅，2012年5月生',
    '2009年出生的王某',
    'Li Ming, born in 2019',
    '2008年出生的王某',
    '王小明(2015年生)',
    '2026年1月出生的女婴',
    '出生日期：2019年3月2日',
    'a girl born on 2 March 2019',
  ],
  'minor-class': [
    '三年级2班王小明',
    '奖励三年级2班王小明 50 元',
    '初二（3）班学生陈某',
    '某小学张同学',
    '小明同学，三年级',
    '王小明（城北小学三年级2班）',
    '王小明是城北小学五年级学生',
    '五（2）班李同学',
    '五(2)班的李小花捡到钱包',
    '三年级学生王小明',
    '高一（5）班 刘某某',
    '小学生王某',
    '中学生李某某',
    '幼儿园小朋友陈某',
    '实验小学学生张某',
    '实验小学一年级新生黄某',
    'Grade 3 pupil Wang Xiaoming',
    'Wang Xiaoming (Grade 3)',
    'Wang Xiaoming of Class 2',
    '三年二班王小明',
  ],
  'minor-named': [
    '未成年人赵某',
    '李小朋友捡到钱包',
    '王小明小朋友',
    '留守儿童李小花',
    '困境儿童韦某某',
    '男孩韦某',
    'the minor Zhao',
  ],
} satisfies Record<MinorSign, string[]>;

/** Groups, ranges, adults, places and things; and how a child is lawfully told of. */
const FREE = [
  '6至14岁儿童',
  '3岁以下婴幼儿',
  '18岁以下免费',
  '未满14周岁',
  '未成年人保护工作站',
  '60岁以上老人',
  '三年级学生参加了活动',
  '小学放学时间',
  '楼龄15年',
  '15岁以上',
  '儿童节',
  '6-14岁',
  '６～１４岁青少年',
  '6岁至14岁的儿童',
  '七到十二岁的孩子',
  '不满16周岁的未成年人',
  '年满16周岁的居民',
  '满14周岁可以报名',
  '8岁儿童免票',
  '适合8岁孩子',
  '男子12岁组',
  '10岁男生组',
  '小班（3岁）、中班（4岁）、大班（5岁）',
  '孩子满3岁可以入园',
  '孩子8岁前',
  '三年级2班全体同学',
  '三年级2班获得第一名',
  '三年级2班班主任王老师',
  '三年级2班王老师',
  '初二（3）班家长李女士',
  '三年级2班周三下午大扫除',
  '三年级2班马上出发',
  '三年级2班安全教育',
  '三年级语文老师李芳',
  '李芳（三年级2班班主任）',
  '实验小学王校长',
  '实验小学张老师',
  '城北小学门口',
  '实验小学高度重视',
  '城北小学周边道路',
  '幼儿园范围内',
  '幼儿园施工',
  '中学生夏令营',
  '小学生安全教育',
  '学生余某某等',
  '儿童安全座椅',
  '儿童康复中心',
  '儿童游乐场',
  '儿童文学',
  '少年宫',
  '未成年人司法保护',
  '未成年人安全',
  '青少年武术队',
  '留守儿童周末课堂',
  '留守儿童之家',
  '困境儿童关爱',
  '男孩女孩都可以报名',
  '8岁男孩女孩均可报名',
  '小朋友们',
  '各位小朋友',
  '老年大学学生王某',
  '老年学校学生王某',
  '大学生王某',
  '王某（38岁）',
  '八十八岁的王某',
  '二十八岁的张某',
  '一百零八岁老人李某',
  '王某，男，1980年出生',
  '2019年出生率',
  '2019年出生人口',
  '2019年9月1日至2020年8月31日出生的儿童',
  '2019年出生的儿童可以报名',
  '出生日期在2019年8月31日前',
  '2019年8月31日前出生',
  '2019年生产的灭火器',
  '树龄15年的古树',
  '15岁树龄',
  '成立15周年',
  '2019年王某任主任',
  '中班李师傅值班',
  '大班教室',
  '一名学生',
  '一个孩子',
  '一名儿童受伤',
  '高一米的围墙',
  '高三米',
  '十一名居民',
  '六一活动',
  '3号楼8单元',
  '一年级报名开始',
  '九年级任务',
  '八年级物理竞赛',
  '高二文科班',
  '初一新生报到',
  '年龄：6-14',
  '年龄：不限',
  '8岁左右的儿童',
  '每名8岁儿童',
  '18周岁的王某',
  '李芳，8岁以下免费',
  '联系李芳,8岁儿童免票',
  'children aged 6 to 14',
  'children under 18',
  'aged 15 and over',
  '9-year-olds',
  '9-year-old children',
  'a 15-year-old building',
  'Children aged 9',
  'A class of 9',
  'Class 2 visits the park',
  'Grade 3 pupils took part',
  'Minor repairs',
  'the minor works',
  'a boy scout troop',
  'People aged 60 and over',
  'the 3-year plan',
  'an 80-year-old man',
  'children born in 2019',
  'Green Park Road, aged trees',
  'Li Ming, born in 1980',
  'Youth Centre (9 to 5)',
  '谢谢小朋友的帮助',
  '双方小朋友',
  '信任小朋友',
  '正月初一李某来访',
  '6 0岁老人王某',
  '2019年出生，男女不限',
  '城北小学李某反映路面破损',
  '中学学生家长王某',
  '未成年人王老师的讲座',
  'the Green Park (Class 2)',
  'Class 2, Green Park',
  'the student is 1 of 3',
  '8岁，9岁两个年龄段',
  '小学一年级入学年龄为6周岁',
];

describe('a particular child', () => {
  it.each(Object.entries(TOLD).flatMap(([sign, texts]) => texts.map((text) => [text, sign])))(
    '%s → %s',
    (text, sign) => {
      expect(findMinor(text, ON)).toBe(sign);
    },
  );

  it.each(FREE)('is none of %s', (text) => {
    expect(findMinor(text, ON)).toBeUndefined();
  });

  it('is found in the middle of a notice, and in none of a page of lawful ones', () => {
    const page = FREE.join('。\n');
    expect(findMinor(page, ON)).toBeUndefined();
    expect(findMinor(`${page}。\n李某某（8岁）\n${page}`, ON)).toBe('minor-age');
  });

  it('comes of age by the day that is asked about', () => {
    const text = '王某，2008年11月30日出生';
    expect(findMinor(text, '2026-11-29')).toBe('minor-birth');
    expect(findMinor(text, '2026-11-30')).toBeUndefined();
    expect(findMinor('王某，2008年出生', '2026-12-31')).toBeUndefined();
    expect(findMinor('王某，2027年出生', '2026-12-31')).toBeUndefined();
  });
});

/** How often any pattern is asked, and which are, by looking on while a text is read. */
function lookedAt(text: string): { calls: number; patterns: Set<string> } {
  const spy = vi.spyOn(RegExp.prototype, 'exec');
  findMinor(text, ON);
  const patterns = new Set((spy.mock.contexts as RegExp[]).map(({ source }) => source));
  const calls = spy.mock.calls.length;
  spy.mockRestore();
  return { calls, patterns };
}

describe('a hostile text', () => {
  afterEach(() => vi.restoreAllMocks());

  const HOSTILE = [
    '8岁',
    '三年级',
    '2019年',
    '小朋友',
    '小学的',
    '(',
    '一',
    '1',
    ' ',
    '\n',
    '王某',
    '男女',
    'A',
    'A b',
    'Li Ming, ',
    '未成年人的',
  ];

  it.each(HOSTILE)('costs twice as much when it is twice as long: %j', (piece) => {
    const cost = (times: number): number => lookedAt(piece.repeat(times)).calls;
    expect(cost(400)).toBeLessThanOrEqual(2 * cost(200) + 50);
  });

  it('is read by patterns that cannot go on: none repeats without a bound but a single class of characters', () => {
    const patterns = new Set(
      [...TOLD['minor-class'], ...FREE].flatMap((text) => [...lookedAt(text).patterns]),
    );
    expect(patterns.size).toBeGreaterThan(30);
    const endless = [...patterns].filter((source) => {
      const bare = source.replaceAll(/\[(?:\\.|[^\]])*\]|\\./gu, 'c');
      return !/^c[+]$/u.test(bare) && /[*+]|\{\d+,\}/u.test(bare);
    });
    expect(endless).toEqual([]);
  });

  it.each(HOSTILE)('of 200,000 characters hides no child: %j', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(findMinor(`${text}。韦某某（男，8岁）`, ON)).toBeDefined();
  });
});
