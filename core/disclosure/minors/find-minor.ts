/**
 * A particular child in a text about to become public: a name or a word for one child beside an age under 18, a birth
 * year, a school class, or the word 未成年人. Groups and ranges (6至14岁儿童) are none. PIPL Art. 28, as quoted in the
 * city's law rules, counts what is personal of those under 14 as sensitive; that the line is drawn at 18 is ours.
 *
 * It reads signs and knows nobody, and where a sign is as often lawful it lets the text pass. So it does not find a child
 * named without any sign (王小明获奖), by a parent's name (8岁的李小明家长) or by a name not written in the usual way; whose
 * family name is rare, or begins a word (易明轩, 白云飞); behind a school alone in a list (县一中韦小雨、…); who is said to
 * have enlisted, married or begun to work at that age; and, in English, by a class where the name does not sound
 * Chinese. It may hold back a grown-up (县一中李小芳, a teacher). So a person still reads what is published.
 */
import type { Day } from '../../ground/span.ts';
import { childInChinese } from './chinese.ts';
import { childInEnglish } from './english.ts';
import { plainText } from './plain-text.ts';
import type { MinorSign } from './sign.ts';

/** What tells of a child who is under 18 on that day; undefined when nothing does. Linear in the length of the text. */
export function findMinor(text: string, on: Day): MinorSign | undefined {
  const plain = plainText(text);
  return childInChinese(plain, on) ?? childInEnglish(plain, on);
}
