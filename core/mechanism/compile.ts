/** From a mechanism file, short forms written out, to the mechanism the engine runs. What is wrong comes back as sentences. */
import type { PackProblem } from '../pack/problem.ts';
import type { Path } from '../pack/source.ts';
import type { Words } from '../words.ts';
import { findCelFault } from './cel.ts';
import { findConditions, type Condition } from './condition.ts';
import { findDuration, type Duration } from './duration.ts';
import { findEffect, type Effect } from './effect.ts';
import { EXIT_STEPS, expandMechanism } from './expand.ts';
import type { Field } from './field.ts';
import type { Ask, ClockRule, Mechanism, Move, Otherwise, PartRule, State, Step } from './mechanism.ts';
import { findBar, findScope, type Bar, type Scope } from './scope.ts';
import type { ClockFile, MechanismFile, StateFile, StepFile } from './shape.ts';

export interface Surroundings {
  readonly pack: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly levelWords: Readonly<Record<string, Words>>;
  /** The state another mechanism opens in; undefined when there is no such mechanism. */
  findOpeningState(mechanism: string): string | undefined;
  /** Adds file and line to a fault at a path of this file. */
  problem(kind: string, path: Path, words: Words): PackProblem;
}

export interface Compiled {
  readonly mechanism: Mechanism;
  readonly problems: readonly PackProblem[];
}

export function compileMechanism(short: MechanismFile, around: Surroundings): Compiled {
  const problems: PackProblem[] = [];
  const file = expandMechanism(short);
  const read = phraseReader(around, problems);
  const states = Object.entries(file.states).map(([name, state]): [string, State] => [
    name,
    compileState(name, state, read),
  ]);
  const opens = file.opens;
  const mechanism: Mechanism = {
    name: file.mechanism,
    pack: around.pack,
    words: file.words,
    about: file.about ?? null,
    rows: file.rows,
    face: file.face,
    rungs: (file.rungs ?? []).map((level, at) => ({ level, words: read.level(level, ['rungs', at]) })),
    seenBy: file['seen-by'].map((who, at) => read.scope(who, ['seen-by', at])),
    requesterSeenBy: (file['requester-seen-by'] ?? []).map((who, at) =>
      read.scope(who, ['requester-seen-by', at]),
    ),
    opens: {
      by: (opens.by ?? []).map((who, at) => read.scope(who, ['opens', 'by', at])),
      otherwise: otherwiseOf(opens.otherwise),
      asks: asksOf(opens.asks),
      owner: opens.owner ?? file.rungs?.[0] ?? null,
      to: opens.to,
      does: read.effects(opens.does ?? [], ['opens', 'does']),
    },
    states: Object.fromEntries(states),
    fields: fieldsAsked(file, around, problems),
    settings: Object.fromEntries(
      Object.entries(file.settings ?? {}).map(([name, setting]) => [
        name,
        { name, value: setting.value, ours: setting.ours ?? false, words: setting.words },
      ]),
    ),
    inherits: file.inherits ?? [],
    parts: partsOf(file, around, problems),
    onlyOne: file['only-one'] ?? [],
    publishes: file.publishes ?? null,
    title: file.title ?? null,
  };
  return { mechanism, problems };
}

function compileState(name: string, state: StateFile, read: PhraseReader): State {
  const path: Path = ['states', name];
  const steps = Object.entries(state.steps ?? {}).map(([step, file]): [string, Step] => [
    step,
    compileStep(step, file, [...path, 'steps', step], read),
  ]);
  const clocks: [string, ClockFile, Path][] = Object.entries(state.clocks ?? {}).map(([clock, file]) => [
    clock,
    file,
    [...path, 'clocks', clock],
  ]);
  if (state.clock) clocks.unshift([name, state.clock, [...path, 'clock']]);
  return {
    name,
    words: state.words,
    final: state.final !== undefined,
    outcome: state.final ?? null,
    waitsOn: state['waits-on'] === undefined ? null : read.scope(state['waits-on'], [...path, 'waits-on']),
    steps: Object.fromEntries(steps),
    moves: (state.moves ?? []).map((move, at): Move => ({
      when: read.conditions(move.when, [...path, 'moves', at, 'when']),
      to: move.to,
      does: read.effects(move.does ?? [], [...path, 'moves', at, 'does']),
    })),
    clocks: clocks.map(([clock, file, at]): ClockRule => ({
      name: clock,
      within: read.duration(file.within, [...at, 'within']),
      late: read.effects(file.late, [...at, 'late']),
      lateTo: file.to ?? null,
      pausesIn: file['pauses-in'] ?? [],
    })),
    tries: state.tries ?? {},
  };
}

function compileStep(name: string, step: StepFile, path: Path, read: PhraseReader): Step {
  const every = step.by.some((who) => who.startsWith('every '));
  return {
    name,
    words: step.words,
    by: step.by.map((who, at) => read.scope(who.replace(/^every /, ''), [...path, 'by', at])),
    every,
    unless: (step.unless ?? []).map((phrase, at) => read.bar(phrase, [...path, 'unless', at])),
    when: read.conditions(step.when, [...path, 'when']),
    otherwise: otherwiseOf(step.otherwise),
    asks: asksOf(step.asks),
    to: step.to ?? null,
    does: read.effects(step.does ?? [], [...path, 'does']),
    once: step.once ?? false,
    exit: EXIT_STEPS.includes(name),
    bySystem: step.by.every((who) => who === 'system'),
  };
}

const otherwiseOf = (file: StepFile['otherwise']): Otherwise | null =>
  file ? { words: { zh: file.zh, en: file.en }, step: file.do ?? null } : null;
const asksOf = (asks: readonly string[] | undefined): Ask[] =>
  (asks ?? []).map((ask) => ({ field: ask.replace(/\?$/, ''), required: !ask.endsWith('?') }));

/** The register entries this mechanism uses, kept with it so that a pinned version needs nothing else. */
function fieldsAsked(
  file: MechanismFile,
  around: Surroundings,
  problems: PackProblem[],
): Record<string, Field> {
  const used: Record<string, Field> = {};
  const take = (asks: readonly string[] | undefined, path: Path): void => {
    for (const [at, ask] of (asks ?? []).entries()) {
      const name = ask.replace(/\?$/, '');
      const field = around.fields[name];
      if (field) used[name] = field;
      else
        problems.push(
          around.problem('unknown-field', [...path, at], {
            zh: `字段「${name}」不在字段登记表里`,
            en: `Field “${name}” is not in the field register`,
          }),
        );
    }
  };
  take(file.opens.asks, ['opens', 'asks']);
  take(file.inherits, ['inherits']);
  for (const [state, { steps }] of Object.entries(file.states)) {
    for (const [step, { asks }] of Object.entries(steps ?? {}))
      take(asks, ['states', state, 'steps', step, 'asks']);
  }
  return used;
}

function partsOf(
  file: MechanismFile,
  around: Surroundings,
  problems: PackProblem[],
): Record<string, PartRule> {
  return Object.fromEntries(
    Object.entries(file.parts ?? {}).map(([part, mechanism]) => {
      const to = around.findOpeningState(mechanism);
      if (to === undefined)
        problems.push(
          around.problem('unknown-part', ['parts', part], {
            zh: `分项「${part}」用的机制「${mechanism}」不存在`,
            en: `Part “${part}” names the mechanism “${mechanism}”, which does not exist`,
          }),
        );
      return [part, { mechanism, to: to ?? '' }];
    }),
  );
}

interface PhraseReader {
  scope(phrase: string, path: Path): Scope;
  bar(phrase: string, path: Path): Bar;
  conditions(phrase: string | undefined, path: Path): Condition[];
  effects(phrases: readonly string[], path: Path): Effect[];
  duration(phrase: string, path: Path): Duration;
  level(name: string, path: Path): Words;
}

function phraseReader(around: Surroundings, problems: PackProblem[]): PhraseReader {
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
      return scope ?? { kind: 'system' };
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
        return effect ? [effect] : [];
      }),
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
