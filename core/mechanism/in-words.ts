/** A rule said in both languages, as a person of that city would say it: who, how long, when, and what follows. */
import type { Words } from '../words.ts';
import type { Condition } from './condition.ts';
import { conditionInWords } from './condition-in-words.ts';
import { findDuration, type Duration, type Unit } from './duration.ts';
import type { Effect } from './effect.ts';
import { effectInWords } from './effect-in-words.ts';
import type { ClockRule, Mechanism } from './mechanism.ts';
import { joinWords } from './phrase.ts';
import type { Bar, Scope } from './scope.ts';
import { barInWords, scopesInWords } from './scope-in-words.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface InWords {
  scope(scope: Scope): Words;
  who(scopes: readonly Scope[]): Words;
  bar(bar: Bar): Words;
  duration(within: Duration): Words;
  /** The seeds are silent about it: the value is ours. */
  isOurs(within: Duration): boolean;
  condition(condition: Condition): Words;
  /** Null when there is nothing to wait for. */
  when(conditions: readonly Condition[]): Words | null;
  effect(effect: Effect): Words;
  late(clock: ClockRule): Words;
}

export function inWords(mechanism: Mechanism, vocabulary: Vocabulary): InWords {
  const { settings } = vocabulary;
  const condition = (one: Condition): Words => conditionInWords(one, mechanism, vocabulary);
  const effect = (one: Effect): Words => effectInWords(one, mechanism, vocabulary);
  return {
    scope: (scope) => scopesInWords([scope], vocabulary, { zh: '', en: '' }),
    who: (scopes) => scopesInWords(scopes, vocabulary, { zh: '或', en: ' or ' }),
    bar: barInWords,
    duration: (within) => durationInWords(within, mechanism, settings),
    isOurs: (within) =>
      within.kind === 'setting' &&
      settings[within.setting] === undefined &&
      mechanism.settings[within.setting]?.ours === true,
    condition,
    when: (conditions) =>
      conditions.length === 0 ? null : joinWords(conditions.map(condition), '，且', ' and '),
    effect,
    late: (clock) => {
      const said = clock.late.map(effect);
      const state = clock.lateTo === null ? undefined : mechanism.states[clock.lateTo];
      if (state) said.push({ zh: `记为「${state.words.zh}」`, en: `it becomes “${state.words.en}”` });
      return joinWords(said, '，', ', ');
    },
  };
}

const UNITS: Readonly<Record<Unit, { zh: string; one: string; many: string }>> = {
  minutes: { zh: '分钟', one: 'minute', many: 'minutes' },
  hours: { zh: '小时', one: 'hour', many: 'hours' },
  days: { zh: '天', one: 'day', many: 'days' },
  workdays: { zh: '个工作日', one: 'working day', many: 'working days' },
  months: { zh: '个月', one: 'month', many: 'months' },
  years: { zh: '年', one: 'year', many: 'years' },
};

function durationInWords(
  within: Duration,
  mechanism: Mechanism,
  settings: Readonly<Record<string, string>>,
): Words {
  if (within.kind === 'setting') {
    const setting = mechanism.settings[within.setting];
    const read = findDuration(settings[within.setting] ?? setting?.value ?? '');
    if (read?.kind === 'fixed') return durationInWords(read, mechanism, settings);
    return setting?.words ?? { zh: within.setting, en: within.setting };
  }
  const { count } = within;
  const { zh, one, many } = UNITS[within.unit];
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` };
}
