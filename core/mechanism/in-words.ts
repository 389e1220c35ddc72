/** A rule said in both languages, as a person of that city would say it: who, how long, when, and what follows. */
import type { Words } from '../words.ts';
import type { Condition } from './condition.ts';
import { conditionInWords } from './condition-in-words.ts';
import type { Duration } from './duration.ts';
import { durationInWords } from './duration-in-words.ts';
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
