/** 李某某（8岁）, 十四岁男孩, 女，8岁, 6个月的婴儿, 黄小军(9). */
import { ADULT_FROM } from './could-be-minor.ts';
import { isOfGrownUp } from './grown-up.ts';
import { endsInNameAlone, nameAtEnd, nameAtStart } from './names.ts';
import { CHILD_BEFORE, GENDER_AFTER, OF_A_CHILD, OF_ONE_CHILD, ONE_BEFORE, stripped } from './one-child.ts';
import { smallNumber } from './plain-text.ts';
import type { Found, Sign } from './sign.ts';

const NUMBER = String.raw`(?<![\d.百零〇])(?:\d{1,3}|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]{1,3})`;
const MONTHS = String.raw`零?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个月`;

/** 6至14岁, 未满14周岁, 18岁以下: of everybody of that age. */
const RANGE_BEFORE =
  /(?:[\d岁一二两三四五六七八九十][-至到和或、,及]|(?<![刚已才])满|未满|不满|不足|低于|小于|大于|超过|每|各|凡|适合|限)$/u;
const RANGE_AFTER =
  /^(?:\)?(?:以[上下内前后]|之?[前后间])|半?[-至到]|[、和]\d|[及或起内组级段]|左右的?儿童)/u;

const AGE = new RegExp(
  `(${NUMBER}|十几|十多)(?:\\.\\d)?(?:周?岁(?:半|${MONTHS}大?)?(?!月)|个多?月(?:大|(?=的?[婴幼宝男女孩娃])))|` +
    `年龄[:为是]?(${NUMBER})(?![\\d年月周岁-])`,
  'gu',
);

function isAgeOfChild(found: Found): boolean {
  const { match, before, after } = found;
  const [whole, number, bare] = match;
  const age = /^十[几多]$/u.test(number ?? '') ? 10 : smallNumber(number ?? bare ?? '');
  if (age === undefined) return false;
  if (UNDER.test(before)) return age <= ADULT_FROM && isOfOneUnder(before.replace(UNDER, ''), after);
  if (age >= ADULT_FROM && !/月大?$/u.test(whole)) return false;
  if (isOfGrownUp(found, age)) return false;
  const right = stripped(after, /^(?:\)|的|[一1]?名|小(?=[男女])|[,、]?姓名:?)/u);
  const named = nameAtStart(right);
  if (/^(?:以[上下内]|[-至到])/u.test(after)) return false;
  if (named?.isSure) return true;
  if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)) return false;
  if (OF_ONE_CHILD.test(right) || /^的[她他](?!们|人)/u.test(after)) return true;
  if (OF_A_CHILD.test(right))
    return ONE_BEFORE.test(before) || nameAtStart(right.replace(OF_A_CHILD, '')) !== undefined;
  if (named !== undefined && right !== after) return true;
  return isOfSomeone(before, after);
}

const ENDS_THERE = /^(?:$|[^\p{sc=Han}\d-]|[男女了半的])/u;

/** 莫某，未满十八周岁; 未满14周岁的张某. The age itself is that of everybody. */
const UNDER = /(?:未|不)满$/u;
function isOfOneUnder(before: string, after: string): boolean {
  if (nameAtStart(stripped(after, /^[的)]/u))?.isSure) return true;
  const left = stripped(before, /(?:[(,]|系|是|现|年龄|还|仍|尚)$/u);
  return left !== before && nameAtEnd(left) !== undefined && /^(?:$|[^\p{L}\d])/u.test(after);
}

/** 王小明（男，8岁）, 王小明今年8岁, 女，8岁, 女儿8岁. */
function isOfSomeone(before: string, after: string): boolean {
  const left = stripped(
    before,
    /(?:\((?:化名|[男女])\)|化名|[(,、:]|[男女]|性别|时年|今年|现年|年龄|年仅|刚满|已满|才|现在|只有|是|仅|现|约)$/u,
  );
  const between = before.slice(left.length);
  const endsThere = ENDS_THERE.test(after);
  const isChildBefore = CHILD_BEFORE.test(left) || CHILD_BEFORE.test(before.replace(/[(,、:]$/u, ''));
  if (isChildBefore) return endsThere || between.includes('(');
  if (nameAtEnd(left) !== undefined) return endsThere || !/[,、:]/u.test(between);
  return (
    GENDER_AFTER.test(after) ||
    (endsThere && /(?:^|[^\p{sc=Han}])[男女][,、]?$/u.test(before.replace(/(?:今年|现年|年龄:?)$/u, '')))
  );
}

/** 黄小军(9). (1) and (2) tell apart two of one name. */
const BRACKETED = /(?<=\p{sc=Han})\(([3-9]|1[0-7])\)(?![\p{L}\d])/gu;
const isBracketedAge = ({ before }: Found): boolean => endsInNameAlone(before) && !PLACE.test(before);
const PLACE = /[湾山桥江河湖苑城府庭里坊寨屯镇乡县市弄巷岭坡塘]$/u;

export const ageSigns: readonly Sign[] = [
  { sign: 'minor-age', at: AGE, isOfChild: isAgeOfChild },
  { sign: 'minor-age', at: BRACKETED, isOfChild: isBracketedAge },
];
