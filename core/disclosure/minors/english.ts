/** Signs of one child in English. */
import type { Day } from '../../ground/span.ts';
import { couldBeMinor } from './could-be-minor.ts';
import type { MinorSign } from './sign.ts';

const UNDER_18 =
  '(?:1[0-7]|[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
const ONE_CHILD =
  '(?:boy|girl|child|pupil|student|schoolboy|schoolgirl|teenager|toddler|baby|infant|kid|minor|son|daughter|grandson|granddaughter|brother|sister|nephew|niece)';
/** Two or three words with a capital each, as names of people are printed. */
const NAME = String.raw`(?<![\p{L}])(?!(?:The|A|An|All|Any|For|In|At|On|Open|Every|No|Room|Building|Park|Grade|Class|Year|Primary|Middle|School|Children|Pupils|Students)\b)\p{Lu}[\p{Ll}'-]{1,20} (?!(?:School|Primary|Park|Road|Street|Room|Hall|Cent(?:re|er)|Festival|Day|Council|Committee|Estate|Garden|Building|Team|Group|Office|Programme|Project|Camp|Course|Trip|Club)\b)\p{Lu}[\p{Ll}'-]{0,20}`;
const NO_RANGE = String.raw`(?! ?(?:-|to\b|and (?:over|above|under|up)|or (?:over|under|older|younger|above|below|more)|and older|and younger)|\d)`;
const ON = String.raw`(?:in |on )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8} )?(?:\d{1,2}, )?`;

interface EnglishSign {
  readonly sign: MinorSign;
  readonly at: RegExp;
}

const SIGNS: readonly EnglishSign[] = [
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`\b(?<![\d-])${UNDER_18}[- ](?:year|month)s?[- ]old,? ${ONE_CHILD}\b(?!s|ren)`,
      'giu',
    ),
  },
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`\b(?:a|an|the|her|his) ${UNDER_18}-year-old(?=$|[.,;:!?)]| (?:was|is|has|named|called|from|of|who)\b)`,
      'giu',
    ),
  },
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`${NAME},? ?(?:\(|is |was )?(?:aged |age )?${UNDER_18}(?: years? old| years? of age)${NO_RANGE}`,
      'gu',
    ),
  },
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`(?:${NAME},? ?\(?(?:is |was )?|\b(?:a|an|the|her|his|our|their|my|this) (?:\p{Ll}{1,12} )?${ONE_CHILD},? ?\(?)(?:aged|age) ${UNDER_18}\b${NO_RANGE}`,
      'gu',
    ),
  },
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`\b(?:a|an|the|her|his|our|their|my|this) ${ONE_CHILD} (?:(?:is |was |who is )?${UNDER_18} years? old\b|of ${UNDER_18}(?=$|[.,;:!?)]))`,
      'gu',
    ),
  },
  {
    sign: 'minor-class',
    at: new RegExp(String.raw`${NAME},? ?(?:\(|of |in |from )?(?:Grade|Class|Year|Form) \d{1,2}\b`, 'gu'),
  },
  {
    sign: 'minor-class',
    at: new RegExp(
      String.raw`\b(?:(?:Grade|Class|Year|Form) \d{1,2},? ?){1,2}(?:pupil|student|boy|girl|child|:),? ?${NAME}`,
      'gu',
    ),
  },
  {
    sign: 'minor-class',
    at: new RegExp(
      String.raw`\b(?:[Pp]rimary|[Mm]iddle|[Ss]econdary|[Hh]igh|[Nn]ursery)(?: [Ss]chool)? (?:pupil|student|child),? ${NAME}`,
      'gu',
    ),
  },
  {
    sign: 'minor-named',
    at: new RegExp(
      String.raw`\b(?:[Tt]he|[Aa]|[Oo]ur) (?:minor|child|boy|girl|schoolboy|schoolgirl|pupil),? (?:named |called )?${NAME}`,
      'gu',
    ),
  },
  { sign: 'minor-named', at: /\b(?:[Tt]he|[Aa]) minor,? (?:named |called )?\p{Lu}\p{Ll}{1,20}/gu },
];

const BORN = new RegExp(
  String.raw`(?:${NAME}|\b(?:a|an|the|her|his|our|their) (?:\p{Ll}{1,12} )?${ONE_CHILD}),? ?\(?(?:was |is )?born ${ON}((?:19|20)\d{2})\b`,
  'gu',
);

export function childInEnglish(plain: string, on: Day): MinorSign | undefined {
  for (const match of plain.matchAll(BORN)) if (couldBeMinor(match, on)) return 'minor-birth';
  return SIGNS.find(({ at }) => plain.search(at) >= 0)?.sign;
}
