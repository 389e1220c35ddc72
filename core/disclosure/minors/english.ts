/** Signs of one child in English. */
import type { Day } from '../../ground/span.ts';
import { couldBeMinor } from './could-be-minor.ts';
import { CHINESE_NAME, FAMILY_NAME_ALONE, NAME, NAME_IN_CAPITALS } from './english-names.ts';
import type { MinorSign } from './sign.ts';

const UNDER_18 =
  '(?:1[0-7]|[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
const ONE_CHILD =
  '(?:boy|girl|child|pupil|student|schoolboy|schoolgirl|teenager|toddler|baby|infant|kid|minor|son|daughter|grandson|granddaughter|brother|sister|nephew|niece)';
const SOMEBODY = `(?:${NAME}|${NAME_IN_CAPITALS})`;
const NO_RANGE = String.raw`(?! ?(?:-|to\b|and (?:over|above|under|up)|or (?:over|under|older|younger|above|below|more)|and older|and younger)|\d)`;
/** Whoever did so, or did anything so long ago, is of age: Lee Wong, aged 17, served in the army. */
const NO_LIFE = String.raw`(?!,?\)? (?:(?:who|he|she|when he|when she) )?(?:served|enlisted|married|joined the (?:army|Party|revolution))|[^.;\n]{0,60} in (?:19\d\d|200[0-5])\b)`;
const ON = String.raw`(?:in |on )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8} )?(?:\d{1,2}, )?`;
const IS = '(?:who )?(?:is |was )?';
const ORDINAL =
  '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[1-9](?:st|nd|rd|th))';

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
      String.raw`(?:${SOMEBODY}(?:, ?| ?\()${IS}|${CHINESE_NAME} ${IS})(?:aged |age )?${UNDER_18}(?: years? old| years? of age)${NO_RANGE}${NO_LIFE}`,
      'gu',
    ),
  },
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`(?:${SOMEBODY},? ?\(?${IS}|\b(?:a|an|the|her|his|our|their|my|this) (?:\p{Ll}{1,12} )?${ONE_CHILD},? ?\(?)(?:aged|age) ${UNDER_18}\b${NO_RANGE}${NO_LIFE}`,
      'gu',
    ),
  },
  // Li Ming, 9, of Building 3
  {
    sign: 'minor-age',
    at: new RegExp(
      String.raw`${NAME}, ?${UNDER_18}, ?(?:of|from|in|at|who|is|was|lives|living|a|an|son|daughter)\b${NO_LIFE}`,
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
    at: new RegExp(
      String.raw`${CHINESE_NAME},? ?(?:\(|of |in |from )?(?:Grade|Class|Year|Form) \d{1,2}\b`,
      'gu',
    ),
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
    sign: 'minor-class',
    at: new RegExp(
      String.raw`\b(?:[Pp]upil|[Ss]chool(?:boy|girl)|${ORDINAL}[- ]grade(?:r| pupil| student)),? (?:named |called )?${NAME}`,
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
  {
    sign: 'minor-named',
    at: new RegExp(
      String.raw`\b(?:[Tt]he|[Aa]|[Oo]ne) (?:minor,? (?:named |called )?${FAMILY_NAME_ALONE}|(?:minor|child|boy|girl|pupil|student),? (?:whose )?sur(?:named|name is) \p{Lu}\p{Ll})`,
      'gu',
    ),
  },
];

const DOB = String.raw`(?:DOB|D\.O\.B\.?|[Dd]ate of birth)[: ]{0,2}(?:\d{1,2}[-\/.]\d{1,2}[-\/.]|${ON})`;
const BORN = new RegExp(
  String.raw`(?:${SOMEBODY}|\b(?:a|an|the|her|his|our|their) (?:\p{Ll}{1,12} )?${ONE_CHILD}),? ?\(?(?:(?:was |is )?born ${ON}|${DOB})((?:19|20)\d{2})\b`,
  'gu',
);

export function childInEnglish(plain: string, on: Day): MinorSign | undefined {
  for (const match of plain.matchAll(BORN)) if (couldBeMinor(match, on)) return 'minor-birth';
  return SIGNS.find(({ at }) => plain.search(at) >= 0)?.sign;
}
