/** 女，2019年出生; 出生日期：2019年3月2日. */
import { couldBeMinor } from './could-be-minor.ts';
import { endsInOfficeAndName, isOfOffice } from './grown-up.ts';
import { nameAtEnd, nameAtStart } from './names.ts';
import { CHILD_BEFORE, GENDER_AFTER, OF_A_CHILD, OF_ONE_CHILD, ONE_BEFORE, stripped } from './one-child.ts';
import type { Found, Sign } from './sign.ts';

const YEAR = String.raw`(?<!\d)((?:19|20)\d{2})`;
const DAY_REST = String.raw`(?:[年.\/-](?:(\d{1,2})(?:[月.\/-](?:(\d{1,2})日?)?)?)?)`;
const BORN = new RegExp(`${YEAR}${DAY_REST}(?:出生(?!率|人|登|证|缺|医|地)|生人|生(?=[,;。)、]|$))`, 'gu');
const BORN_ON = new RegExp(
  `(?:出生(?:日期|年月日?|时间)?[:为是于在]|出生(?:日期|年月日?|时间)|生日[:为是]?|生于)${YEAR}${DAY_REST}?`,
  'gu',
);

function isBirthOfChild({ match, before, after, on }: Found): boolean {
  if (!couldBeMinor(match, on) || /(?:[-至到]|日及|年及)$/u.test(before)) return false;
  if (isOfOffice(after)) return false;
  const right = stripped(after, /^(?:\)|的|[一1]?名|小(?=[男女])|[,、](?=[男女]))/u);
  if (OF_ONE_CHILD.test(right) || nameAtStart(right)?.isSure) return true;
  if (right !== after && nameAtStart(right) !== undefined) return true;
  if (OF_A_CHILD.test(right)) return ONE_BEFORE.test(before);
  const left = stripped(before, /(?:[(,、:]|[男女]|性别|于|是)$/u);
  if (endsInOfficeAndName(left)) return false;
  return (
    /[男女][,、(]?$/u.test(before) ||
    GENDER_AFTER.test(right) ||
    CHILD_BEFORE.test(left) ||
    nameAtEnd(left) !== undefined
  );
}

/** A form that asks for one date of birth is about one person. */
const isDateOfBirth = ({ match, before, after, on }: Found): boolean =>
  couldBeMinor(match, on) &&
  !/[-至到]$/u.test(before) &&
  !/^(?:以?之?[前后]|[-至到]|起|的?(?:儿童|孩子|幼儿|学生|居民|人))/u.test(after);

export const birthSigns: readonly Sign[] = [
  { sign: 'minor-birth', at: BORN, isOfChild: isBirthOfChild },
  { sign: 'minor-birth', at: BORN_ON, isOfChild: isDateOfBirth },
];
