/** Things a city may not have at all, known by what they are called. */
import { statesOf, stepAt, stepsOf } from '../check/walk.ts';
import type { Field } from '../mechanism/field.ts';
import type { Indicator, KeptDay, List, Pack } from '../pack/pack.ts';
import {
  fieldsOf,
  fieldSubject,
  inMechanism,
  matches,
  mechanismsOf,
  ofField,
  subjectOf,
  type LawProbe,
} from './finding.ts';
import type { Subject } from './law.ts';
import type { TestOf } from './tests.ts';

type Named = 'no-field' | 'no-mechanism' | 'no-indicator' | 'no-list' | 'no-kept-day' | 'exits-uncounted';

const indicatorsOf = (pack: Pack): Indicator[] => Object.values(pack.indicators);
const indicatorSubject = ({ name }: Indicator): Subject => ({ kind: 'indicator', name });
const keptDaySubject = ({ name }: KeptDay): Subject => ({ kind: 'kept-day', name });
const listSubject = ({ name }: List): Subject => ({ kind: 'list', name });

/** What whoever fills it in reads: what it is called, its hint, and what there is to choose from. */
const saidBy = ({ words, hint, choices }: Field): string[] => [
  words.zh,
  ...(hint ? [hint.zh] : []),
  ...choices.map((choice) => choice.words.zh),
];

export const nameProbes: { readonly [Name in Named]: LawProbe<TestOf<Name>> } = {
  'no-field': {
    looksAt: (_, pack) => fieldsOf(pack).map(fieldSubject),
    find: (test, pack) =>
      fieldsOf(pack)
        .filter((field) => matches(test, field.name, ...saidBy(field)) || test.types.includes(field.type))
        .map((field) =>
          ofField(
            field,
            `不能有「${field.words.zh}」这样的字段：请看它的名称、提示和选项`,
            `There may be no such field as “${field.words.en}”: see its name, hint and choices`,
          ),
        ),
  },
  'no-mechanism': {
    looksAt: (_, pack) => mechanismsOf(pack).map(subjectOf),
    find: (test, pack) =>
      mechanismsOf(pack).flatMap((mechanism) => {
        if (matches(test, mechanism.name, mechanism.words.zh))
          return [
            inMechanism(
              mechanism,
              [['words']],
              `不能有「${mechanism.words.zh}」这样的机制`,
              `There may be no such mechanism as “${mechanism.words.en}”`,
            ),
          ];
        return stepsOf(mechanism)
          .filter(({ step }) => matches(test, step.name, step.words.zh))
          .map((one) =>
            inMechanism(
              mechanism,
              stepAt(one),
              `不能有「${one.step.words.zh}」这样的步骤`,
              `There may be no such step as “${one.step.words.en}”`,
            ),
          );
      }),
  },
  'no-indicator': {
    looksAt: (_, pack) => indicatorsOf(pack).map(indicatorSubject),
    find: (test, pack) =>
      indicatorsOf(pack)
        .filter(({ name, words, formula }) => matches(test, name, words.zh, formula.zh))
        .map((indicator) => ({
          subject: indicatorSubject(indicator),
          file: 'indicators.yaml',
          at: [['indicators', indicator.name]],
          zh: `不能有「${indicator.words.zh}」这样的指标`,
          en: `There may be no such indicator as “${indicator.words.en}”`,
        })),
  },
  'no-list': {
    looksAt: (_, pack) => Object.values(pack.lists).map(listSubject),
    find: (test, pack) =>
      Object.values(pack.lists)
        .filter(({ name, words }) => matches(test, name, words.zh))
        .map((list) => ({
          subject: listSubject(list),
          file: 'lists.yaml',
          at: [['lists', list.name]],
          zh: `不能有「${list.words.zh}」这样的清单`,
          en: `There may be no such list as “${list.words.en}”`,
        })),
  },
  'no-kept-day': {
    looksAt: (_, pack) => Object.values(pack.keptDays).map(keptDaySubject),
    find: (test, pack) =>
      Object.values(pack.keptDays)
        .filter(
          ({ name, words, about, by }) => matches(test, name, words.zh, about.zh) || test.by.includes(by),
        )
        .map((day) => ({
          subject: keptDaySubject(day),
          file: 'pack.yaml',
          at: [['kept-days', day.name]],
          zh: `不能有「${day.words.zh}」这样记着的日子`,
          en: `There may be no such kept day as “${day.words.en}”`,
        })),
  },
  // Whoever leaves for a court or a petition is neither a success nor a failure of anybody: 《人民调解法》第三条.
  'exits-uncounted': {
    looksAt: (_, pack) => indicatorsOf(pack).map(indicatorSubject),
    find: (_, pack) =>
      indicatorsOf(pack).flatMap((indicator) => {
        const left = leftStates(pack, indicator);
        return (['numerator', 'denominator'] as const).flatMap((key) => {
          const { outcomes, states } = indicator[key];
          const counted = states.filter((state) => left.has(state));
          if (key === 'numerator' && outcomes.includes('left')) counted.push('left');
          return counted.length === 0
            ? []
            : [
                {
                  subject: indicatorSubject(indicator),
                  file: 'indicators.yaml' as const,
                  at: [['indicators', indicator.name, key]],
                  zh: `指标「${indicator.words.zh}」数了选择其他途径的人`,
                  en: `The indicator “${indicator.words.en}” counts those who left for another remedy`,
                },
              ];
        });
      }),
  },
};

const leftStates = (pack: Pack, { mechanism }: Indicator): Set<string> => {
  const counted = pack.mechanisms[mechanism];
  const states = counted === undefined ? [] : statesOf(counted);
  return new Set(states.filter(({ outcome }) => outcome === 'left').map(({ name }) => name));
};
