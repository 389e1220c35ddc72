/** When a rule holds, in words. Filled into refusals (“not yet: …”) and into the picture of a mechanism. */
import type { Words } from '../words.ts';
import type { Condition, Test } from './condition.ts';
import { joinWords, midSentence } from './in-words.ts';
import type { Mechanism } from './mechanism.ts';
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
    case 'rung': {
      const level = vocabulary.levelWords[test.level] ?? { zh: test.level, en: test.level };
      return { zh: `在「${level.zh}」这一级`, en: `it is at the ${midSentence(level.en)}` };
    }
    case 'setting': {
      const words = mechanism.settings[test.setting]?.words ?? { zh: test.setting, en: test.setting };
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
    case 'parent': {
      const parent = Object.values(vocabulary.mechanisms).find((one) =>
        Object.values(one.parts).some((part) => part.mechanism === mechanism.name),
      );
      const states = statesInWords(test.states, parent);
      return { zh: `总事项${states.zh}`, en: `the whole is ${states.en}` };
    }
    case 'taken': {
      const step = findStep(mechanism, test.step);
      const words = step?.words ?? { zh: test.step, en: test.step };
      return test.is
        ? { zh: `已经「${words.zh}」`, en: `“${words.en}” has been done` }
        : { zh: `还没有「${words.zh}」`, en: `“${words.en}” has not been done` };
    }
    case 'cel':
      return { zh: `满足 ${test.expression}`, en: `${test.expression} holds` };
  }
}

function partsInWords(
  test: Test & { kind: 'parts' | 'parts-count' },
  mechanism: Mechanism,
  vocabulary: Vocabulary,
): Words {
  const part = vocabulary.mechanisms[mechanism.parts[test.part]?.mechanism ?? ''];
  const name = part?.words ?? { zh: test.part, en: test.part };
  const states = statesInWords(test.states, part);
  const en = midSentence(name.en);
  if (test.kind === 'parts-count')
    return {
      zh: `有 ${test.count} 家${name.zh}${states.zh}`,
      en: `${test.count} of each ${en} are ${states.en}`,
    };
  return test.how === 'every'
    ? { zh: `每一家的${name.zh}都${states.zh}`, en: `every ${en} is ${states.en}` }
    : { zh: `有一家的${name.zh}${states.zh}`, en: `any ${en} is ${states.en}` };
}

function statesInWords(states: readonly string[], mechanism: Mechanism | undefined): Words {
  const words = states.map((state) => mechanism?.states[state]?.words ?? { zh: state, en: state });
  return {
    zh: `是${words.map((one) => `「${one.zh}」`).join('或')}`,
    en: words.map((one) => `“${one.en}”`).join(' or '),
  };
}

function factInWords(test: Test & { kind: 'fact' }, mechanism: Mechanism): Words {
  const field = mechanism.fields[test.field];
  const name = field?.words ?? { zh: test.field, en: test.field };
  const values = test.values.map(
    (value) => field?.choices.find((choice) => choice.value === value)?.words ?? { zh: value, en: value },
  );
  const zh = values.map((one) => `「${one.zh}」`).join('或');
  const en = values.map((one) => `“${one.en}”`).join(' or ');
  return {
    zh: `${name.zh}${test.is ? '是' : '不是'}${zh}`,
    en: `“${name.en}” is ${test.is ? '' : 'not '}${en}`,
  };
}

function findStep(mechanism: Mechanism, name: string) {
  return Object.values(mechanism.states)
    .flatMap((state) => Object.values(state.steps))
    .find((step) => step.name === name);
}
