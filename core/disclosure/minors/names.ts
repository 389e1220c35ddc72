/**
 * Where a Chinese text names somebody: 王小明, 陈某, 李×明, 张同学, 小明, 乐乐. A name has no mark of its own, so it is known
 * by its family name and by what stands around it. Adults known by their office (王老师) are none, and names of another
 * make, such as the long ones of other languages, are not recognised.
 */
import { DOUBLE_FAMILY_NAMES, FAMILY_NAMES, SELDOM_FAMILY_NAMES, WORDS_LIKE_NAMES } from './family-names.ts';

export interface Name {
  /** A mask (某, ×) or a form of address (同学) says that it is a person; otherwise only the family name does. */
  readonly isSure: boolean;
  /** No letter follows it. */
  readonly endsThere: boolean;
}

const FAMILY = `(?:${DOUBLE_FAMILY_NAMES}|[${FAMILY_NAMES}])`;
const ANY_FAMILY = `(?:${DOUBLE_FAMILY_NAMES}|[${FAMILY_NAMES}${SELDOM_FAMILY_NAMES}])`;
const HAN = String.raw`\p{sc=Han}`;

const SURE = [
  `${ANY_FAMILY}(?:某某|[×*○xX]{1,2}|[某×*○xX]${HAN}|${HAN}某|某)`,
  `(?:${ANY_FAMILY}${HAN}{0,2}|小${HAN})(?:同学|小朋友)`,
  '小某',
].join('|');
const SMALL = '小[明红刚丽华强宝军芳伟燕云雨雪龙虎杰亮辉慧敏玲娟霞莉欣怡涵轩宇浩雅琪东玉梅兰杨李王张刘陈]';

const SURE_AT_START = new RegExp(`^(?:${SURE})`, 'u');
const SURE_AT_END = new RegExp(`(?:${SURE})$`, 'u');
const SMALL_AT_START = new RegExp(`^${SMALL}`, 'u');
const SMALL_AT_END = new RegExp(`(?:${SMALL})$`, 'u');
const FULL_AT_START = new RegExp(`^(${FAMILY})(${HAN}{1,2})`, 'u');
const FULL_AT_END = new RegExp(`^${FAMILY}${HAN}{1,2}$`, 'u');
const TWICE_AT_END = /([乐贝豆圆萌欣彤妞洋甜朵婷佳晨琪瑶莹丽芳娜媛菲倩露珍笑超辉])\1$/u;

/** Whoever is called so is grown up. */
const ADULT =
  /^(?:老师|老人|校长|园长|主任|书记|女士|先生|阿姨|叔叔|师傅|医生|大夫|护士|警官|民警|爷爷|奶奶|大爷|大妈|大叔|大娘|大姐|大哥|教授|教练|经理|队长|站长|所长|局长|镇长|村长|组长|馆长|院长|处长|科长|会长|支书|律师|法官|伯伯|婆婆|班主任|家长)/u;
const NO_NAME_ENDS_SO =
  /(?:[班组票类型期段队级区龄园校部员室楼栋路街村岁时们户家费会院站所店场馆赛课书奖证卡车房门]|[学女男新考]生|儿童|孩子|老师|家长|女士|先生|主任|书记)$/u;
/** What may stand right behind a name, besides a mark or a figure. */
const BEHIND_NAME =
  '的是在被说获从到因为与和跟及捡拾不已将参于今昨未受突走同男女就正也又都能会想把给向对帮来去上下患现住身系随表、放独失落溺勇';

const MARK = /^(?:$|[^\p{L}])/u;
const NEAR = 12;

/** `text` is looked at from its beginning. */
export function nameAtStart(text: string): Name | undefined {
  const near = text.slice(0, NEAR);
  if (WORDS_LIKE_NAMES.has(near.slice(0, 2))) return undefined;
  const sure = SURE_AT_START.exec(near)?.[0];
  if (sure !== undefined) return sureName(near.slice(sure.length));
  const small = SMALL_AT_START.exec(near)?.[0];
  if (small !== undefined) return likelyName(near.slice(small.length));
  const [, family, given] = FULL_AT_START.exec(near) ?? [];
  if (family === undefined || given === undefined || ADULT.test(near.slice(family.length))) return undefined;
  return [2, 1]
    .filter((length) => length <= given.length && !NO_NAME_ENDS_SO.test(given.slice(0, length)))
    .map((length) => likelyName(near.slice(family.length + length)))
    .find((name) => name !== undefined);
}

const sureName = (rest: string): Name | undefined =>
  ADULT.test(rest) || /^[日月年地处时些种个]/u.test(rest)
    ? undefined
    : { isSure: true, endsThere: MARK.test(rest) };

function likelyName(rest: string): Name | undefined {
  if (ADULT.test(rest)) return undefined;
  if (MARK.test(rest)) return { isSure: false, endsThere: true };
  return BEHIND_NAME.includes(rest[0]!) ? { isSure: false, endsThere: false } : undefined;
}

/** `text` is looked at up to its end. */
export function nameAtEnd(text: string): Name | undefined {
  const near = text.slice(-NEAR);
  const sure = SURE_AT_END.exec(near)?.[0];
  if (sure !== undefined && !WORDS_LIKE_NAMES.has(sure.slice(0, 2))) return { isSure: true, endsThere: true };
  if (SMALL_AT_END.test(near) || TWICE_AT_END.test(near)) return { isSure: false, endsThere: true };
  const isFull = [4, 3, 2].some((length) => {
    const last = near.slice(-length);
    return FULL_AT_END.test(last) && !WORDS_LIKE_NAMES.has(last.slice(0, 2)) && !NO_NAME_ENDS_SO.test(last);
  });
  return isFull ? { isSure: false, endsThere: true } : undefined;
}
