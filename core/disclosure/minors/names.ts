/**
 * Where a Chinese text names somebody: 王小明, 陈某, 李×明, 张同学, 小明, 乐乐. A name has no mark of its own, so it is known
 * by its family name and by what stands around it. Adults known by their office (王老师) are none, and names of another
 * make are known by their sounds only (买买提·艾力).
 */
import { DOUBLE_FAMILY_NAMES, FAMILY_NAMES, SELDOM_FAMILY_NAMES, SOUNDS } from './family-names.ts';
import { beginsLikeWord, endsLikeFamilyName } from './words-like-names.ts';

export interface Name {
  /** A mask (某, ×) or a form of address (同学) says that it is a person; otherwise only the family name does. */
  readonly isSure: boolean;
  /** No letter follows it. */
  readonly endsThere: boolean;
  /** It has both a family name and a given name of two. */
  readonly isLong: boolean;
}

const FAMILY = `(?:${DOUBLE_FAMILY_NAMES}|[${FAMILY_NAMES}])`;
const ANY_FAMILY = `(?:${DOUBLE_FAMILY_NAMES}|[${FAMILY_NAMES}${SELDOM_FAMILY_NAMES}])`;
const HAN = String.raw`\p{sc=Han}`;
/** No given name holds any of these: 一方都, 双方的. */
const GIVEN = String.raw`(?![的了着过都也还没不被把由要说到从向给让将很最这那就才又再里内后前上下每哪各您我你他她它们])\p{sc=Han}`;

const SURE = [
  `${ANY_FAMILY}(?:某某|[×*○xX]{1,2}|[某×*○xX]${HAN}|${HAN}某|某)`,
  `(?:${ANY_FAMILY}${HAN}{0,2}|小${HAN})(?:同学|小朋友)`,
  '小某',
].join('|');
const SMALL = '小[明红刚丽华强宝军芳伟燕云雨雪龙虎杰亮辉慧敏玲娟霞莉欣怡涵轩宇浩雅琪东玉梅兰杨李王张刘陈]';
const DOTTED = `[${SOUNDS}]{2,6}·[${SOUNDS}]{2,6}`;

const SURE_AT_START = new RegExp(`^(?:${SURE})`, 'u');
const SURE_AT_END = new RegExp(`(?:${SURE})$`, 'u');
const SMALL_AT_START = new RegExp(`^(?:${SMALL}|${DOTTED})`, 'u');
const SMALL_AT_END = new RegExp(`(?:${SMALL}|${DOTTED})$`, 'u');
const FULL_AT_START = new RegExp(`^(${FAMILY})((?:${GIVEN}){1,2})`, 'u');
const FULL = new RegExp(`^(?:${FAMILY}(?:${GIVEN}){1,2})$`, 'u');
const TWICE_AT_END = /([乐贝豆圆萌欣彤妞洋甜朵婷佳晨琪瑶莹丽芳娜媛菲倩露珍笑超辉])\1$/u;

/** Whoever is called so is grown up. */
const ADULTS =
  '老师|老人|校长|园长|主任|书记|女士|先生|阿姨|叔叔|师傅|医生|大夫|护士|警官|民警|爷爷|奶奶|大爷|大妈|大叔|大娘|大姐|大哥|教授|教练|经理|队长|站长|所长|局长|镇长|村长|组长|馆长|院长|处长|科长|会长|支书|律师|法官|伯伯|婆婆|班主任|家长';
const ADULT = new RegExp(`^(?:${ADULTS})`, 'u');
const ADULT_AT_END = new RegExp(`(?:${ADULTS})$`, 'u');
const NO_NAME_ENDS_SO =
  /(?:[班组票类型期段队级区龄园校部员室楼栋路街村岁时们户家费会院站所店场馆赛课书奖证卡车房门者团器椅姨叔婆伯婶嫂]|[一两二三四五六七八九十][只条头匹座台辆株棵栋户副份]|[学女男新考]生|[小中大]学|儿童|孩子|[男女][孩童]|老师|家长|女士|先生|主任|书记)$/u;
/** Dogs, cats and whatever else is given an age: 金毛犬, 石狮子, 宠物狗豆豆. */
const ANIMALS =
  '[狗犬猫羊猪鸡鸭鹅]|狮子?|兔子?|乌龟|鹦鹉|[黄水奶]牛|[白黑黄红棕]马|金毛|泰迪|柯基|哈士奇|边牧|比熊|博美|布偶|拉布拉多|萨摩耶|雪纳瑞';
const ANIMAL_AT_START = new RegExp(`^${HAN}{0,2}(?:${ANIMALS})`, 'u');
const ANIMAL_AT_END = new RegExp(
  `(?:${ANIMALS})(?:[,:]?(?:名?叫做?|名为|是)?(?:小${HAN}|(${HAN})\\1))?$`,
  'u',
);

/** What may stand right behind a name, besides a mark or a figure. */
const BEHIND_NAME = new RegExp(
  '^(?:[的是在被说获从到因为与和跟及捡拾不已将于今昨未受突走同男女就正也又都能会想把给向对帮来去上下患现住身系随表放独失溺勇]' +
    '|参[加与赛]|落[水入]|由[^此于]|经[常过老医鉴]|需[要由]|家[住中里境属长有]|遭[到受遇]|遇[到害]|因[为]|称|称呼|自述|遗失|拾到)',
  'u',
);

const MARK = /^(?:$|[^\p{L}])/u;
const NEAR = 14;

/** `text` is looked at from its beginning. */
export function nameAtStart(text: string): Name | undefined {
  const near = text.slice(0, NEAR);
  if (beginsLikeWord(near)) return undefined;
  const sure = SURE_AT_START.exec(near)?.[0];
  if (sure !== undefined) return sureName(near.slice(sure.length));
  const small = SMALL_AT_START.exec(near)?.[0];
  if (small !== undefined) return likelyName(near.slice(small.length), false);
  const [, family, given] = FULL_AT_START.exec(near) ?? [];
  if (family === undefined || given === undefined || ADULT.test(near.slice(family.length))) return undefined;
  if (ANIMAL_AT_START.test(near)) return undefined;
  return [2, 1]
    .filter((length) => length <= given.length && !NO_NAME_ENDS_SO.test(given.slice(0, length)))
    .map((length) => likelyName(near.slice(family.length + length), length === 2))
    .find((name) => name !== undefined);
}

const sureName = (rest: string): Name | undefined =>
  ADULT.test(rest) || /^[日月年地处时些种个]/u.test(rest)
    ? undefined
    : { isSure: true, endsThere: MARK.test(rest), isLong: false };

function likelyName(rest: string, isLong: boolean): Name | undefined {
  if (ADULT.test(rest)) return undefined;
  if (MARK.test(rest)) return { isSure: false, endsThere: true, isLong };
  return BEHIND_NAME.test(rest) ? { isSure: false, endsThere: false, isLong } : undefined;
}

/** `text` is looked at up to its end. */
export function nameAtEnd(text: string): Name | undefined {
  const near = text.slice(-NEAR);
  const sure = SURE_AT_END.exec(near)?.[0];
  if (sure !== undefined && !beginsLikeWord(sure)) return { isSure: true, endsThere: true, isLong: false };
  if (ANIMAL_AT_END.test(near) || ADULT_AT_END.test(near)) return undefined;
  if (SMALL_AT_END.test(near) || TWICE_AT_END.test(near))
    return { isSure: false, endsThere: true, isLong: false };
  const length = [4, 3, 2].find(
    (long) => isFullName(near.slice(-long)) && !endsLikeFamilyName(near.slice(-long - 1, 1 - long)),
  );
  return length === undefined ? undefined : { isSure: false, endsThere: true, isLong: length > 2 };
}

const isFullName = (text: string): boolean =>
  FULL.test(text) && !beginsLikeWord(text) && !NO_NAME_ENDS_SO.test(text) && !ADULT_AT_END.test(text);

/** Nothing of `text` but a name. */
export const isNameWhole = (text: string): boolean =>
  isFullName(text) || SURE_AT_START.exec(text)?.[0] === text;

/** 莫小军 at the end of `text`, and no other word before it. */
export const endsInNameAlone = (text: string): boolean =>
  /(?:^|[^\p{L}])(\p{sc=Han}{2,4})$/u
    .exec(text)
    ?.slice(1)
    .some((name) => name.length > 2 && isNameWhole(name)) ?? false;
