/** Turns the phrases of a mechanism file into values: who, who not, when, what follows, how long. */
import type { PackProblem } from '../pack/problem.ts';
import type { Path } from '../pack/source.ts';
import type { Words } from '../words.ts';
import { findCelFault } from './cel.ts';
import { findConditions, type Condition } from './condition.ts';
import { findDays, type Days } from './days.ts';
import { findDuration, type Duration } from './duration.ts';
import { findEffect, type Effect } from './effect.ts';
import type { Field } from './field.ts';
import type { ShareRule } from './mechanism.ts';
import { settingIn } from './said.ts';
import { findBar, findScope, type Bar, type Scope } from './scope.ts';
import { findShare } from './share.ts';

export interface Surroundings {
  readonly pack: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly levelWords: Readonly<Record<string, Words>>;
  /** The state another mechanism opens in; undefined when there is no such mechanism. */
  findOpeningState(mechanism: string): string | undefined;
  /** Adds file and line to a fault at a path of this file. */
  problem(kind: string, path: Path, words: Words): PackProblem;
}

export interface PhraseReader {
  scope(phrase: string, path: Path): Scope;
  bar(phrase: string, path: Path): Bar;
  conditions(phrase: string | undefined, path: Path): Condition[];
  effects(phrases: readonly string[], path: Path): Effect[];
  days(phrase: string, path: Path): Days;
  duration(phrase: string, path: Path): Duration;
  share(phrase: string, path: Path): ShareRule;
  level(name: string, path: Path): Words;
}

/** Reads every phrase of a file; what cannot be read becomes a sentence, and something harmless stands in for it. */
export function phraseReader(around: Surroundings, problems: PackProblem[]): PhraseReader {
  const fault = (kind: string, path: Path, zh: string, en: string): void =>
    void problems.push(around.problem(kind, path, { zh, en }));
  return {
    scope: (phrase, path) => {
      const scope = findScope(phrase);
      if (!scope)
        fault(
          'unknown-who',
          path,
          `看不懂「${phrase}」是谁；可写 requester、parties、desk@owner、grid-worker@place 等`,
          `“${phrase}” is nobody we know; write requester, parties, desk@owner, grid-worker@place …`,
        );
      return scope ? withField(scope, around) : { kind: 'system' };
    },
    bar: (phrase, path) => {
      const bar = findBar(phrase);
      if (!bar)
        fault(
          'unknown-bar',
          path,
          `看不懂「${phrase}」这条回避`,
          `“${phrase}” is no bar we know; write related to a party, own work, the requester`,
        );
      return bar ?? { kind: 'own-work' };
    },
    conditions: (phrase, path) => {
      if (phrase === undefined) return [];
      const conditions = findConditions(phrase);
      if (!conditions)
        fault(
          'unknown-condition',
          path,
          `看不懂条件「${phrase}」`,
          `The condition “${phrase}” is none of the fixed phrases; put others behind cel:`,
        );
      for (const test of conditions?.flatMap((one) => one.any) ?? []) {
        const wrong = test.kind === 'cel' ? findCelFault(test.expression) : undefined;
        if (wrong) fault('bad-cel', path, `表达式有误：${wrong}`, `The expression is wrong: ${wrong}`);
      }
      return conditions ?? [];
    },
    effects: (phrases, path) =>
      phrases.flatMap((phrase, at) => {
        const effect = findEffect(phrase);
        if (!effect)
          fault(
            'unknown-effect',
            [...path, at],
            `看不懂动作「${phrase}」`,
            `“${phrase}” is no effect we know`,
          );
        return effect ? [withFields(effect, around)] : [];
      }),
    days: (phrase, path) => {
      const days = findDays(phrase);
      if (!days)
        fault(
          'unknown-days',
          path,
          `看不懂「${phrase}」是哪些日子，或者没有这样的日子；可写 day 4, 14, 24、Thursday、first Friday、weekend、1 March，用 or 相连`,
          `“${phrase}” names no days, or days that never come; write day 4, 14, 24, Thursday, first Friday, weekend, 1 March, joined by or`,
        );
      return days ?? { kind: 'fixed', recurrence: { text: phrase, any: [] } };
    },
    duration: (phrase, path) => {
      const duration = findDuration(phrase);
      if (!duration)
        fault(
          'unknown-duration',
          path,
          `看不懂时限「${phrase}」；可写 30 minutes、2 hours、7 days、10 workdays 或 settings.名称`,
          `“${phrase}” is no duration; write 30 minutes, 2 hours, 7 days, 10 workdays or settings.<name>`,
        );
      return duration ?? { kind: 'fixed', count: 1, unit: 'days' };
    },
    share: (phrase, path) => {
      const setting = settingIn(phrase);
      if (setting !== undefined) return { setting };
      const share = findShare(phrase);
      if (!share)
        fault(
          'unknown-share',
          path,
          `看不懂比例「${phrase}」；可写 at least 2/3、more than 1/2 或 settings.名称`,
          `“${phrase}” is no share; write at least 2/3, more than 1/2 or settings.<name>`,
        );
      return share ?? { over: 1, of: 1, more: false };
    },
    level: (name, path) => {
      const words = around.levelWords[name];
      if (!words)
        fault(
          'unknown-level',
          path,
          `本市的层级里没有「${name}」`,
          `No ladder of this city has the level “${name}”`,
        );
      return words ?? { zh: name, en: name };
    },
  };
}

/** A remind carries scopes of its own. */
const withFields = (effect: Effect, around: Surroundings): Effect =>
  effect.kind === 'remind' ? { ...effect, who: effect.who.map((scope) => withField(scope, around)) } : effect;

/** `desk@department` is a level where the city has one of that name, else the orgs in the field of that name. */
export function withField(scope: Scope, { levelWords, fields }: Surroundings): Scope {
  if (scope.kind !== 'role' || scope.where.kind !== 'level') return scope;
  const { level } = scope.where;
  const field = level in levelWords ? undefined : fields[level];
  if (field?.type !== 'org' && field?.type !== 'orgs') return scope;
  return { ...scope, where: { kind: 'field', field: level, words: field.words } };
}
