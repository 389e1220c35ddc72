/** When a rule holds, in words. Filled into refusals (“not yet: …”) and into the picture of a mechanism. */
import type { Words } from '../words.ts';
import type { Condition, Test } from './condition.ts';
import type { Mechanism } from './mechanism.ts';
import { joinWords, midSentence, quoteAny } from './phrase.ts';
import { PART_WORDS } from './scope-in-words.ts';
import type { Vocabulary } from './vocabulary.ts';

export function conditionInWords(condition: Condition, mechanism: Mechanism, vocabulary: Vocabulary): Words {
  return joinWords(
    condition.any.map((test) => testInWords(test, mechanism, vocabulary)),
    '，或者',
    ' or else ',
  );
}

function testInWords(test: Test, mechanism: Mechanism, vocabulary: Vocabulary): Words {
  switch (test.kind) {
    case 'parts':
    case 'parts-count':
      return partsInWords(test, mechanism, vocabulary);
    case 'tries-left':
      return test.is
        ? { zh: '本级还有次数', en: 'tries are left on this level' }
        : { zh: '本级次数已用完', en: 'no tries are left on this level' };
    case 'rung-above':
      return test.is
        ? { zh: '上面还有一级', en: 'there is a level above' }
        : { zh: '已是最高一级', en: 'there is no level above' };
    case 'rung-below':
      return test.is
        ? { zh: '下面还有一级', en: 'there is a level below' }
        : { zh: '已是最低一级', en: 'there is no level below' };
    case 'rung': {
      const level = vocabulary.levelWords[test.level] ?? bare(test.level);
      return { zh: `在「${level.zh}」这一级`, en: `it is at the ${midSentence(level.en)}` };
    }
    case 'setting': {
      const words = mechanism.settings[test.setting]?.words ?? bare(test.setting);
      return test.is
        ? { zh: `本市规定「${words.zh}」`, en: `the city has set “${words.en}”` }
        : { zh: `本市没有规定「${words.zh}」`, en: `the city has not set “${words.en}”` };
    }
    case 'fact':
      return factInWords(test, mechanism);
    case 'booking':
      return test.is === 'held'
        ? { zh: '已经约上', en: 'a place is booked' }
        : { zh: '正在候补', en: 'it is on the waiting list' };
    case 'named': {
      const who = PART_WORDS[test.part];
      return test.is
        ? {
            zh: `已有${who.zh}`,
            en: `it is known who ${test.part === 'party' ? 'the parties are' : `is ${who.en}`}`,
          }
        : {
            zh: `还没有${who.zh}`,
            en: `it is not known who ${test.part === 'party' ? 'the parties are' : `is ${who.en}`}`,
          };
    }
    case 'parent':
      return parentInWords(test.states, mechanism, vocabulary);
    case 'taken': {
      const words = stepWords(test.step, mechanism);
      return test.is
        ? { zh: `已经「${words.zh}」`, en: `“${words.en}” has been done` }
        : { zh: `还没有「${words.zh}」`, en: `“${words.en}” has not been done` };
    }
    case 'cel':
      return { zh: `满足 ${test.expression}`, en: `${test.expression} holds` };
  }
}

const bare = (name: string): Words => ({ zh: name, en: name });

function partsInWords(
  test: Test & { kind: 'parts' | 'parts-count' },
  mechanism: Mechanism,
  vocabulary: Vocabulary,
): Words {
  const part = vocabulary.mechanisms[mechanism.parts[test.part]?.mechanism ?? ''];
  const { zh, en } = part?.words ?? bare(test.part);
  const states = quoteAny(test.states.map((state) => part?.states[state]?.words ?? bare(state)));
  if (test.kind === 'parts-count')
    return {
      zh: `有 ${test.count} 家的${zh}是${states.zh}`,
      en: `${test.count} × “${midSentence(en)}” is ${states.en}`,
    };
  return test.how === 'every'
    ? { zh: `每一家的${zh}都是${states.zh}`, en: `every ${midSentence(en)} is ${states.en}` }
    : { zh: `有一家的${zh}是${states.zh}`, en: `any ${midSentence(en)} is ${states.en}` };
}

/** A part shared by several cities names states of wholes this city may not have: those are left out. */
function parentInWords(states: readonly string[], mechanism: Mechanism, vocabulary: Vocabulary): Words {
  const wholes = Object.values(vocabulary.mechanisms).filter((one) =>
    Object.values(one.parts).some((part) => part.mechanism === mechanism.name),
  );
  const known = states.flatMap((state) => {
    const words = wholes.map((whole) => whole.states[state]?.words).find((one) => one !== undefined);
    return words ? [words] : [];
  });
  const said = quoteAny(known.length > 0 ? known : states.map(bare));
  return { zh: `总事项是${said.zh}`, en: `the whole is ${said.en}` };
}

function factInWords(test: Test & { kind: 'fact' }, mechanism: Mechanism): Words {
  const field = mechanism.fields[test.field];
  const name = field?.words ?? bare(test.field);
  const values = quoteAny(
    test.values.map((value) => field?.choices.find((choice) => choice.value === value)?.words ?? bare(value)),
  );
  return test.is
    ? { zh: `${name.zh}是${values.zh}`, en: `“${name.en}” is ${values.en}` }
    : { zh: `${name.zh}不是${values.zh}`, en: `“${name.en}” is not ${values.en}` };
}

function stepWords(name: string, mechanism: Mechanism): Words {
  const state = Object.values(mechanism.states).find((one) => one.steps[name]);
  return state?.steps[name]?.words ?? bare(name);
}
