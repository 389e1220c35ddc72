/** 三年级2班王小明; 某小学张同学. A class or a school tells of a child only with a name. */
import { nameAtEnd, nameAtStart } from './names.ts';
import { stripped } from './one-child.ts';
import type { Found, Sign } from './sign.ts';

const ONE_TO_NINE = '[一二三四五六七八九1-9]';
const CLASS_NUMBER = String.raw`\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\)?班`;
const CLASS = new RegExp(
  `(?<![第月\\d]|大年)(?:${ONE_TO_NINE}年(?:级|(?=${CLASS_NUMBER}))(?:${CLASS_NUMBER})?|[初高][一二三](?:年级)?(?:${CLASS_NUMBER})?|[初高][123](?:年级|${CLASS_NUMBER})|` +
    `${ONE_TO_NINE}\\((?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\)班|[小中大]班|学前班|托班)`,
  'gu',
);
const PUPIL = String.raw`的|小学生|中学生|学生|同学|小朋友|[女男新]生|生|班长|队员|少先队员|[一1]名|叫|名叫`;
const BETWEEN = new RegExp(`^(?:${PUPIL}|[:(])`, 'u');
const TEACHERS = /^(?:\)?的?(?:班主任|老师|家长|教师|任课|语文|数学|英语|家委))/u;

function isClassOfChild({ match, before, after }: Found): boolean {
  if (TEACHERS.test(after)) return false;
  const right = stripped(after, BETWEEN);
  if (nameAtStart(right) !== undefined) return true;
  if (/^[,、]/u.test(right) && nameAtStart(right.slice(1))?.endsThere) return true;
  if (/^[小中大]班$/u.test(match[0]) && !/^(?:的?小朋友|\))/u.test(after)) return false;
  // 王小明（某小学三年级2班）
  const [left, opening] = beforeSchool(before);
  return (
    nameAtEnd(left) !== undefined &&
    (opening !== ',' || /^(?:的?(?:小|中)?学生|$|[^\p{sc=Han}])/u.test(after))
  );
}

/** What stands before the bracket, comma or verb that leads to the class, and that lead. */
function beforeSchool(before: string): readonly [string, string] {
  const [whole, lead] = /(\(|,|就读于|就读|在读|是|在|读)\p{sc=Han}{0,12}$/u.exec(before) ?? [];
  return whole === undefined ? ['', ''] : [before.slice(0, -whole.length), lead!];
}

const SCHOOL =
  /(?<!老年|党|技工|驾驶|职业|干部)(?:小学|初中|中学|高中|幼儿园|附小|附中|学校)(?!校长|老师|教师|门)/gu;

function isPupilOfSchool({ after }: Found): boolean {
  const right = stripped(after, BETWEEN);
  const name = nameAtStart(right);
  const isPupil = /^(?:的|[一1]名)?(?:小学生|中学生|学生|同学|小朋友|[女男新]?生)/u.test(after);
  return name !== undefined && (isPupil || (name.isSure && CALLED_PUPIL.test(right)));
}

const CALLED_PUPIL = /^\p{sc=Han}{1,4}(?:同学|小朋友)/u;

export const schoolSigns: readonly Sign[] = [
  { sign: 'minor-class', at: CLASS, isOfChild: isClassOfChild },
  { sign: 'minor-class', at: SCHOOL, isOfChild: isPupilOfSchool },
];
