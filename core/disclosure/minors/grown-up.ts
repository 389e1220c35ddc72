/** What says that somebody named beside an age, a year or a class is grown up: 烈士李明15岁参加革命, 今年85岁, 辅导员李红. */
import { ADULT_FROM } from './could-be-minor.ts';
import { isNameWhole } from './names.ts';
import { CHILD_BEFORE } from './one-child.ts';
import { smallNumber } from './plain-text.ts';
import type { Found } from './sign.ts';

const HAN = String.raw`\p{sc=Han}`;

/** What a life tells of the age at which it happened, long ago. */
const EVENTS =
  '参军|入伍|从军|当兵|入党|加入(?:中国)?共产党|(?:参加|加入|投身)(?:革命|工作|红军|八路军|新四军|游击队|解放军|志愿军|抗战|抗日|地下党|赤卫队)|' +
  '(?:英勇|壮烈)?(?:牺牲|就义)|出?嫁|下乡|插队|拜师|从[艺医教]|入行|进厂';
const EVENT_AFTER = new RegExp(`^(?:那年|时|[就便即起]|的[她他](?:就|便)?|的${HAN}{2,4})?(?:${EVENTS})`, 'u');
const EVENT_BEFORE = new RegExp(`(?:${EVENTS})(?:时|那年)?,?(?:时年|当时|年仅|年|才|仅){0,2}$`, 'u');
/** 13岁的她就跟着奶奶学绣. */
const LEARNT = /^的[她他](?:就|便)?(?:[跟随向][^,。;]{1,6}|开始)(?<![上放小中大同])学(?![校生])/u;

const OFFICES =
  '辅导员|班主任|老师|教师|家长|教练|校长|园长|院长|主任|书记|委员|代表|网格员|楼栋?长|医生|护士|民警|律师|讲师|党员|负责人|站长|队长|经理|工程师|传承人|大师|工匠|艺人|烈士|老兵|老战士|老红军|劳模|先烈';
const OFFICE_AT_END = new RegExp(`(?:${OFFICES}):?$`, 'u');
const OF_OFFICE = /^的[^,。;、]{0,12}(?:负责人|会长|理事长?|队长|站长|书记|主任|代表人?)(?=$|[^\p{sc=Han}])/u;
const LATER_OFFICE = new RegExp(
  `^[^),、;。][^。;!?]{0,20}[,、](?:(?:现在?|如今|后来?)已?经?(?:为|是|任|系|成为?|担任)[^,。;]{0,10}(?:${OFFICES})(?=$|[^${HAN}])|党龄|军龄|工龄|(?:从[艺业医教]|行医|务农)${HAN}{0,3}\\d{2}|(?:现|如今)?已?[退离]休)`,
  'u',
);
const LATER_AGE =
  /^[^),、;。][^。;!?]{0,20}[,、](?:今年|现年|如今|享年|终年|现已|牺牲时|去世时|逝世时)(?:年仅|仅|已)?(\d{2,3}|[一二三四五六七八九十]{1,3})(?:周?岁|高龄)(?!的)/u;
/** 1938年，15岁的李明; 1998年李明15岁. */
const YEAR_BEFORE = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?!出?生)(?:,|,?(${HAN}{2,4}),?)?$`,
  'u',
);

/** 辅导员李红; `text` is looked at up to its end. */
export function endsInOfficeAndName(text: string): boolean {
  return (
    !CHILD_BEFORE.test(text) &&
    [2, 3, 4].some((length) => isNameWhole(text.slice(-length)) && OFFICE_AT_END.test(text.slice(0, -length)))
  );
}

/** 2010年出生的小区自治组织负责人. */
export const isOfOffice = (after: string): boolean => OF_OFFICE.test(after);

/** The age told of lies so far back that whoever had it is of age. */
export function isOfGrownUp({ before, after, on }: Found, age: number): boolean {
  if (EVENT_AFTER.test(after) || EVENT_BEFORE.test(before) || LEARNT.test(after)) return true;
  if (!after.startsWith(')') && endsInOfficeAndName(before)) return true;
  const [, year, name] = YEAR_BEFORE.exec(before) ?? [];
  const isThen = year !== undefined && (name === undefined || isNameWhole(name));
  if (isThen && Number(on.slice(0, 4)) - Number(year) + age > ADULT_FROM) return true;
  const later = smallNumber(LATER_AGE.exec(after)?.[1] ?? '');
  return (later !== undefined && later >= ADULT_FROM) || LATER_OFFICE.test(after);
}
