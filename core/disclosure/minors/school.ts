/** 三年级2班王小明; 某小学张同学; 803班韦小雨. A class or a school tells of a child only with a name. */
import { endsInOfficeAndName } from './grown-up.ts';
import { endsInNameAlone, type Name, nameAtEnd, nameAtStart } from './names.ts';
import { stripped } from './one-child.ts';
import type { Found, Sign } from './sign.ts';

const ONE_TO_NINE = '[一二三四五六七八九1-9]';
const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,2})`;
const CLASS_NUMBER = String.raw`\(?${NUMBER}\)?班`;
const CLASS = new RegExp(
  `(?<![第月\\d]|大年)(?:${ONE_TO_NINE}年(?:级|(?=${CLASS_NUMBER}))(?:${CLASS_NUMBER})?|[初高][一二三](?:年级)?(?:${CLASS_NUMBER})?|[初高][123](?:年级|${CLASS_NUMBER})|` +
    `${ONE_TO_NINE}\\(${NUMBER}\\)班|[1-9]\\d{2,3}班(?![次车列])|[小中大](?:\\(${NUMBER}\\)|${NUMBER})?班|学前班|托班)`,
  'gu',
);
const PUPIL = String.raw`的|小学生|中学生|学生|同学|小朋友|[女男新]生|生|班长|队员|少先队员|[一1]名|叫|名叫`;
const BETWEEN = new RegExp(`^(?:${PUPIL}|[:(])`, 'u');
const TEACHERS = /^(?:\)?的?(?:班主任|老师|家长|教师|任课|语文|数学|英语|家委))/u;

function isClassOfChild({ match, before, after }: Found): boolean {
  if (TEACHERS.test(after)) return false;
  const right = stripped(after, BETWEEN);
  if (nameBehind(after, right) !== undefined) return true;
  if (/^[,、]/u.test(right) && nameAtStart(right.slice(1))?.endsThere) return true;
  const isAlone = /^(?:$|[^\p{sc=Han}]|学生)/u.test(after);
  if (/^[小中大]班$/u.test(match[0]) && !/^(?:的?小朋友|\))/u.test(after)) return false;
  // 莫小军 五年级
  if (isAlone && endsInNameAlone(before)) return true;
  // 王小明（某小学三年级2班）
  const [left, opening] = beforeSchool(before);
  return (
    nameAtEnd(left) !== undefined &&
    !endsInOfficeAndName(left) &&
    (opening !== ',' || /^(?:的?(?:小|中)?学生|$|[^\p{sc=Han}])/u.test(after))
  );
}

/** The refusal says to write 「一名学生」: behind it only a whole name or a mask tells of somebody. */
function nameBehind(after: string, right: string): Name | undefined {
  const name = nameAtStart(right);
  const isAsAdvised = /[一1]名[小中]?学?生/u.test(after.slice(0, after.length - right.length));
  return isAsAdvised && !name?.isSure && !name?.isLong ? undefined : name;
}

/** What stands before the bracket, comma or verb that leads to the class, and that lead. */
function beforeSchool(before: string): readonly [string, string] {
  const [whole, lead] = /(\(|,|就读于|就读|在读|是|在|读)\p{sc=Han}{0,12}$/u.exec(before) ?? [];
  return whole === undefined ? ['', ''] : [before.slice(0, -whole.length), lead!];
}

const SCHOOL =
  /(?<!老年|党|技工|驾驶|职业|干部)(?:小学|初中|中学|高中|幼儿园|附小|附中|学校|(?<=[县市区镇乡州省城])(?:[一二三四五六七八九十]{1,2}[中小]|实小))(?!校长|老师|教师|门)/gu;

function isPupilOfSchool({ before, after }: Found): boolean {
  const right = stripped(after, BETWEEN);
  const name = nameBehind(after, right);
  const isPupil = /^(?:的|[一1]名)?(?:小学生|中学生|学生|同学|小朋友|[女男新]?生)/u.test(after);
  if (name === undefined) return false;
  return isPupil || (name.isSure && CALLED_PUPIL.test(right)) || isNameOnly(before, after);
}

const CALLED_PUPIL = /^\p{sc=Han}{1,4}(?:同学|小朋友)/u;

/** 县一中韦小雨 and no word more: in a list, behind a label or with a sum of money it is as likely a teacher. */
const isNameOnly = (before: string, after: string): boolean =>
  /(?:^|[。;,])\p{sc=Han}{0,8}$/u.test(before) && /^\p{sc=Han}{3}(?:$|[。;,])/u.test(after);

export const schoolSigns: readonly Sign[] = [
  { sign: 'minor-class', at: CLASS, isOfChild: isClassOfChild },
  { sign: 'minor-class', at: SCHOOL, isOfChild: isPupilOfSchool },
];
