/** Each sign is looked for once along the text, then at a few characters on either side of it: linear, whatever is sent. */
import type { Day } from '../../ground/span.ts';
import { ageSigns } from './age.ts';
import { birthSigns } from './birth.ts';
import { calledSigns } from './called.ts';
import { schoolSigns } from './school.ts';
import type { MinorSign, Sign } from './sign.ts';

const SIDE = 32;
const SIGNS: readonly Sign[] = [...ageSigns, ...birthSigns, ...schoolSigns, ...calledSigns];

export function childInChinese(plain: string, on: Day): MinorSign | undefined {
  for (const { sign, at, isOfChild } of SIGNS) {
    for (const match of plain.matchAll(at)) {
      const end = match.index + match[0].length;
      const before = plain.slice(Math.max(0, match.index - SIDE), match.index);
      if (isOfChild({ match, before, after: plain.slice(end, end + SIDE), on })) return sign;
    }
  }
  return undefined;
}
