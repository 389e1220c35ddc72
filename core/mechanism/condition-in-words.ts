/** When a rule holds, in words. Filled into refusals (“not yet: …”) and into the picture of a mechanism. */
import type { Words } from '../words.ts';
import type { Amount } from './amount.ts';
import type { Condition, Presence, Test } from './condition.ts';
import { daysInWords } from './days-in-words.ts';
import { durationInWords } from './duration-in-words.ts';
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
    case 'given': {
      const field = fieldWords(test.field, mechanism);
      return test.is
        ? { zh: `已填${field.zh}`, en: `“${field.en}” is filled in` }
        : { zh: `没填${field.zh}`, en: `“${field.en}” is not filled in` };
    }
    case 'reached': {
      const field = fieldWords(test.field, mechanism);
      return test.is
        ? { zh: `「${field.zh}」已到`, en: `the day “${field.en}” has come` }
        : { zh: `「${field.zh}」还没到`, en: `the day “${field.en}” has not come` };
    }
    case 'near': {
      const field = fieldWords(test.field, mechanism);
      const within = durationInWords(test.within, mechanism, vocabulary.settings);
      return {
        zh: `「${field.zh}」在今后 ${within.zh} 之内`,
        en: `“${field.en}” lies within ${within.en} from now`,
      };
    }
    case 'falls': {
      const field = fieldWords(test.field, mechanism);
      const days = daysInWords(test.on, mechanism, vocabulary.settings);
      return test.is
        ? { zh: `「${field.zh}」是${days.zh}`, en: `“${field.en}” is one of ${days.en}` }
        : { zh: `「${field.zh}」不是${days.zh}`, en: `“${field.en}” is none of ${days.en}` };
    }
    case 'holiday': {
      const field = fieldWords(test.field, mechanism);
      return test.is
        ? { zh: `「${field.zh}」是法定节假日`, en: `“${field.en}” is a public holiday` }
        : { zh: `「${field.zh}」不是法定节假日`, en: `“${field.en}” is no public holiday` };
    }
    case 'marked': {
      const field = fieldWords(test.field, mechanism);
      const mark = vocabulary.marks[test.mark] ?? bare(test.mark);
      return test.is
        ? { zh: `${field.zh}属于「${mark.zh}」`, en: `“${field.en}” counts as “${mark.en}”` }
        : { zh: `${field.zh}不属于「${mark.zh}」`, en: `“${field.en}” does not count as “${mark.en}”` };
    }
    case 'first': {
      const field = fieldWords(test.field, mechanism);
      const value = choiceWords(test.field, test.value, mechanism);
      return { zh: `${field.zh}的第一项是「${value.zh}」`, en: `“${field.en}” begins with “${value.en}”` };
    }
    case 'attendance':
      return attendanceInWords(test, mechanism);
    case 'vote':
      return VOTES[test.is];
    case 'elsewhere':
      return elsewhereInWords(test, mechanism, vocabulary);
    case 'on-list': {
      const list = vocabulary.lists[test.list]?.words ?? bare(test.list);
      const least = amountInWords(test.least, mechanism, vocabulary);
      return { zh: `「${list.zh}」里至少有 ${least.zh} 项`, en: `“${list.en}” holds at least ${least.en}` };
    }
    case 'balance': {
      const least = amountInWords(test.least, mechanism, vocabulary);
      const { account } = test.account;
      return { zh: `「${account}」账上至少有 ${least.zh}`, en: `“${account}” holds at least ${least.en}` };
    }
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

const VOTES: Readonly<Record<(Test & { kind: 'vote' })['is'], Words>> = {
  passed: { zh: '投票通过', en: 'the vote has passed' },
  counted: { zh: '已计票', en: 'the votes are counted' },
  short: { zh: '投票的人不够', en: 'too few have voted' },
  complete: { zh: '名册上的人都投了', en: 'everybody on the roll has voted' },
};

const PRESENCE_WORDS: Readonly<Record<Presence, Words>> = {
  present: { zh: '到场', en: 'present' },
  excused: { zh: '请假', en: 'excused' },
  absent: { zh: '没到', en: 'absent' },
};

function attendanceInWords(test: Test & { kind: 'attendance' }, mechanism: Mechanism): Words {
  const is = joinWords(
    test.is.map((one) => PRESENCE_WORDS[one]),
    '或',
    ' or ',
  );
  if (test.who === null) return { zh: `该来的每一方都${is.zh}`, en: `everybody who is to come is ${is.en}` };
  const who = choiceWords(test.field, test.who, mechanism);
  return { zh: `${who.zh}${is.zh}`, en: `“${who.en}” is ${is.en}` };
}

function elsewhereInWords(
  test: Test & { kind: 'elsewhere' },
  mechanism: Mechanism,
  vocabulary: Vocabulary,
): Words {
  const other = vocabulary.mechanisms[test.mechanism];
  const words = other?.words ?? bare(test.mechanism);
  const states = quoteAny(test.states.map((state) => other?.states[state]?.words ?? bare(state)));
  const same = joinWords(
    test.same.map((field) => fieldWords(field, mechanism)),
    '、',
    ', ',
  );
  const like =
    test.same.length === 0 ? { zh: '', en: '' } : { zh: `同一${same.zh}的`, en: ` for the same ${same.en}` };
  return test.is
    ? {
        zh: `当地有${like.zh}「${words.zh}」，而且是${states.zh}`,
        en: `here “${words.en}” is ${states.en}${like.en}`,
      }
    : {
        zh: `当地没有${like.zh}${states.zh}的「${words.zh}」`,
        en: `here no “${words.en}” is ${states.en}${like.en}`,
      };
}

function amountInWords(amount: Amount, mechanism: Mechanism, vocabulary: Vocabulary): Words {
  if (typeof amount === 'number') return bare(String(amount));
  return bare(vocabulary.settings[amount.setting] ?? mechanism.settings[amount.setting]?.value ?? '');
}

const fieldWords = (name: string, mechanism: Mechanism): Words => mechanism.fields[name]?.words ?? bare(name);

const choiceWords = (field: string, value: string, mechanism: Mechanism): Words =>
  mechanism.fields[field]?.choices.find((choice) => choice.value === value)?.words ?? bare(value);

const bare = (name: string): Words => ({ zh: name, en: name });

function partsInWords(
  test: Test & { kind: 'parts' | 'parts-count' },
  mechanism: Mechanism,
  vocabulary: Vocabulary,
): Words {
  const part = vocabulary.mechanisms[mechanism.parts[test.part]?.mechanism ?? ''];
  const { zh, en } = part?.words ?? bare(test.part);
  const states = quoteAny(test.states.map((state) => part?.states[state]?.words ?? bare(state)));
  if (test.kind === 'parts-count') {
    if (test.count === 'most')
      return { zh: `过半的${zh}是${states.zh}`, en: `most “${midSentence(en)}” are ${states.en}` };
    const count = amountInWords(test.count, mechanism, vocabulary);
    return {
      zh: `有 ${count.zh} 家的${zh}是${states.zh}`,
      en: `${count.en} × “${midSentence(en)}” is ${states.en}`,
    };
  }
  if (test.anew)
    return {
      zh: `这一期里有一家的${zh}成了${states.zh}`,
      en: `any ${midSentence(en)} has become ${states.en} in this term`,
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
