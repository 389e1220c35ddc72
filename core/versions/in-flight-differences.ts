/** What a version says of matters that are open when it is adopted, and whether it says it otherwise than the one before. */
import type { InFlight, Mechanism } from '../mechanism/mechanism.ts';
import { joinWords } from '../mechanism/phrase.ts';
import type { Words } from '../words.ts';
import { became, isSame, listed, lookAt, plainly, type Look, type Looks, type Side } from './saying.ts';
import { fieldWords, stateWords } from './step-differences.ts';

const label: Words = { zh: '在办的事', en: 'Matters in flight' };

export const inFlightLook: Look<Mechanism> = (was, is, sides, property) => {
  const [before, now] = [was.inFlight ?? null, is.inFlight];
  if (before !== null && now !== null) return lookAt(looks, before, now, sides);
  const say = (inFlight: InFlight | null, side: Side): Words =>
    inFlight === null ? { zh: '照原来的版本办完', en: 'stay with their version' } : wayWords(inFlight, side);
  return [became(label, say(before, sides.was), say(now, sides.is), sides, property)];
};

function wayWords(inFlight: InFlight, side: Side): Words {
  const pairs = Object.entries(inFlight.states).map(([from, to]): Words => {
    const now = stateWords(to, side)!;
    return { zh: `${from} → ${now.zh}`, en: `${from} → ${now.en}` };
  });
  const { zh, en } = joinWords(pairs, '，', ', ');
  const clocks = clockWords(inFlight.clocks);
  return { zh: `${zh}；${clocks.zh}`, en: `${en}; ${clocks.en}` };
}

const clockWords = (clocks: InFlight['clocks']): Words =>
  clocks === 'keep'
    ? { zh: '时限接着算', en: 'deadlines go on' }
    : { zh: '时限重新起算', en: 'deadlines begin anew' };

const looks: Looks<InFlight> = {
  states: (was, is, sides, property) =>
    listed(label, Object.entries(was.states), Object.entries(is.states), sides, property, {
      key: (pair) => JSON.stringify(pair),
      say: ([from, to], side) => {
        const now = stateWords(to, side)!;
        return { zh: `${from} → ${now.zh}`, en: `${from} → ${now.en}` };
      },
    }),
  clocks: plainly(label, 'clocks', clockWords),
  fields: (was, is, sides, property) =>
    isSame(was.fields, is.fields)
      ? []
      : listed(label, Object.entries(was.fields), Object.entries(is.fields), sides, property, {
          key: (pair) => JSON.stringify(pair),
          say: ([from, to], side) => {
            const now = fieldWords(to, side);
            return { zh: `${from} → ${now.zh}`, en: `${from} → ${now.en}` };
          },
        }),
  drops: (was, is, sides, property) =>
    listed(label, was.drops, is.drops, sides, property, {
      key: (name) => name,
      say: (name) => ({ zh: `不再用 ${name}`, en: `${name} is used no more` }),
    }),
};
