/** A rule said in both languages, as a person of that city would say it: who, how long, when, and what follows. */
import type { Words } from '../words.ts';
import type { Condition } from './condition.ts';
import { conditionInWords } from './condition-in-words.ts';
import { findDuration, type Duration, type Unit } from './duration.ts';
import type { Effect } from './effect.ts';
import { effectInWords } from './effect-in-words.ts';
import type { ClockRule, Mechanism } from './mechanism.ts';
import type { Bar, Part, Scope } from './scope.ts';
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
  const scope = (one: Scope): Words => scopeInWords(one, vocabulary);
  const who = (scopes: readonly Scope[]): Words => joinWords(scopes.map(scope), '或', ' or ');
  const condition = (one: Condition): Words => conditionInWords(one, mechanism, vocabulary);
  const effect = (one: Effect): Words => effectInWords(one, mechanism, vocabulary);
  return {
    scope,
    who,
    bar: barInWords,
    duration: (within) => durationInWords(within, mechanism, vocabulary.settings),
    isOurs: (within) => within.kind === 'setting' && isOurs(within.setting, mechanism, vocabulary.settings),
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

export function joinWords(words: readonly Words[], zh: string, en: string): Words {
  return { zh: words.map((one) => one.zh).join(zh), en: words.map((one) => one.en).join(en) };
}

const PARTS: Readonly<Record<Part, Words>> = {
  requester: { zh: '提出人', en: 'the requester' },
  helper: { zh: '帮忙确认的人', en: 'the named helper' },
  recipient: { zh: '服务对象', en: 'the recipient' },
  party: { zh: '当事人', en: 'the parties' },
  assignee: { zh: '接手的人', en: 'whoever took it on' },
};

function scopeInWords(scope: Scope, vocabulary: Vocabulary): Words {
  switch (scope.kind) {
    case 'part':
      return PARTS[scope.part];
    case 'anyone':
      return { zh: '任何人', en: 'anyone' };
    case 'public':
      return { zh: '公众', en: 'the public' };
    case 'system':
      return { zh: '系统', en: 'the system' };
    case 'readers':
      return { zh: '能看这件事的人', en: 'whoever may read the matter' };
    case 'role':
      return roleInWords(scope, vocabulary);
  }
}

function roleInWords(scope: Scope & { kind: 'role' }, vocabulary: Vocabulary): Words {
  const role = vocabulary.roles[scope.role]?.words ?? { zh: scope.role, en: scope.role };
  const at = (zh: string, en: string): Words => ({
    zh: `${zh}${role.zh}`,
    en: `the ${midSentence(role.en)} ${en}`,
  });
  const { where } = scope;
  switch (where.kind) {
    case 'owner':
      return at('主办单位的', 'of the org in charge');
    case 'above':
      return at('上一级的', 'one level up');
    case 'asked':
      return at('被叫单位的', 'of the org that was asked');
    case 'place':
      return at('当地的', 'of the place');
    case 'level': {
      const level = vocabulary.levelWords[where.level] ?? { zh: where.level, en: where.level };
      return at(`${level.zh}的`, `of the ${midSentence(level.en)}`);
    }
  }
}

function barInWords(bar: Bar): Words {
  switch (bar.kind) {
    case 'related-to-a-party':
      return { zh: '和当事人有关系的人不能办', en: 'nobody related to a party' };
    case 'own-work':
      return { zh: '不能评自己单位的事', en: 'nobody about their own work' };
    case 'is-part':
      return { zh: `${PARTS[bar.part].zh}本人不能办`, en: `not ${PARTS[bar.part].en} in person` };
  }
}

const UNITS: Readonly<Record<Unit, { zh: string; one: string; many: string }>> = {
  minutes: { zh: '分钟', one: 'minute', many: 'minutes' },
  hours: { zh: '小时', one: 'hour', many: 'hours' },
  days: { zh: '天', one: 'day', many: 'days' },
  workdays: { zh: '个工作日', one: 'working day', many: 'working days' },
};

function durationInWords(
  within: Duration,
  mechanism: Mechanism,
  settings: Readonly<Record<string, string>>,
): Words {
  if (within.kind === 'setting') {
    const value = settings[within.setting] ?? mechanism.settings[within.setting]?.value ?? '';
    const read = findDuration(value);
    return read?.kind === 'fixed'
      ? durationInWords(read, mechanism, settings)
      : (mechanism.settings[within.setting]?.words ?? { zh: within.setting, en: within.setting });
  }
  const unit = UNITS[within.unit];
  return {
    zh: `${within.count} ${unit.zh}`,
    en: `${within.count} ${within.count === 1 ? unit.one : unit.many}`,
  };
}

function isOurs(setting: string, mechanism: Mechanism, settings: Readonly<Record<string, string>>): boolean {
  return settings[setting] === undefined && mechanism.settings[setting]?.ours === true;
}

/** Words of a pack begin with a capital; inside a sentence only names keep it. */
export function midSentence(en: string): string {
  return /^(Party|[A-Z]{2})/.test(en) ? en : en.charAt(0).toLowerCase() + en.slice(1);
}
