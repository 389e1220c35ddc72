/** 未成年人赵某, 莫某（系未成年人）, 李小朋友, 女童家住2栋301. */
import { nameAtEnd, nameAtStart } from './names.ts';
import { stripped } from './one-child.ts';
import type { Found, Sign } from './sign.ts';

const CALLED = /(?:未成年人?|留守儿童|困境儿童|抚养儿童|孤儿|儿童|[男女][孩童婴]|患儿|幼童|少年|少女)/gu;
/** They stand before many other words, so only a whole name or a mask behind them is taken for one. */
const OF_ALL = /^(?:儿童|少年|未成年人?)$/u;
const THING =
  /^\p{sc=Han}{0,2}[椅桌凳架床杯碗机器具品物券画展病症药剂针餐饮汤粥面粉饼衣裤鞋帽包箱柜屋亭廊池带线网灯牌板栏杆梯球拍棋笛鼓]/u;

function isNamedMinor(found: Found): boolean {
  const { match, before, after } = found;
  if (isSaidOfOne(found)) return true;
  if (/^[男女][孩童婴]$/u.test(match[0]) && LIVES.test(after)) return true;
  const right = stripped(after, /^(?:[:(]|的|名?叫|姓名:?|学生|子女|儿童)/u);
  const name = nameAtStart(right);
  if (name === undefined || before.endsWith('非')) return false;
  if (!OF_ALL.test(match[0]) || name.isSure) return true;
  return name.isLong && !THING.test(right.slice(0, 3));
}

/** 莫某（系未成年人）. */
function isSaidOfOne({ match, before, after }: Found): boolean {
  if (!match[0].startsWith('未成年') || !/^(?:$|[^\p{L}\d、])/u.test(after)) return false;
  const left = stripped(before, /(?:[(,]|系|是|均|为|尚|仍)$/u);
  const name = left === before ? undefined : nameAtEnd(left);
  return name !== undefined && (name.isSure || name.isLong);
}

/** An address tells of whoever lives there. */
const LIVES = /^家?住(?:在|址:?)?\p{sc=Han}{0,8}\d/u;

/** 李小朋友, 王小明小朋友. */
const FRIEND = /小朋友/gu;
const isFriend = ({ before, match }: Found): boolean =>
  nameAtEnd(before) !== undefined || nameAtEnd(FAMILY_ALONE.exec(before)?.[1] + match[0]) !== undefined;
const FAMILY_ALONE = /(?:^|[^\p{sc=Han}])(\p{sc=Han})$/u;

export const calledSigns: readonly Sign[] = [
  { sign: 'minor-named', at: CALLED, isOfChild: isNamedMinor },
  { sign: 'minor-named', at: FRIEND, isOfChild: isFriend },
];
