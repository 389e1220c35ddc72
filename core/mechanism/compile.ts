/** From a mechanism file, short forms written out, to the mechanism the engine runs. What is wrong comes back as sentences. */
import type { PackProblem } from '../pack/problem.ts';
import type { Path } from '../pack/source.ts';
import type { Words } from '../words.ts';
import { readAmount } from './amount.ts';
import type { Effect } from './effect.ts';
import { compileRhythm } from './compile-rhythm.ts';
import { EXIT_STEPS, expandMechanism } from './expand.ts';
import type { Field } from './field.ts';
import type {
  Ask,
  ClockRule,
  InFlight,
  Mechanism,
  Move,
  MandateRule,
  Otherwise,
  PartRule,
  Requirement,
  State,
  Step,
  VoteRule,
} from './mechanism.ts';
import { findTakenNames } from './own-names.ts';
import { papersOf, type CountRule } from './paper.ts';
import { phraseReader, withField, type PhraseReader, type Surroundings } from './phrase-reader.ts';
import type { ClockFile, MechanismFile, StateFile, StepFile } from './shape.ts';

export interface Compiled {
  readonly mechanism: Mechanism;
  readonly problems: readonly PackProblem[];
}

export function compileMechanism(short: MechanismFile, around: Surroundings): Compiled {
  const problems = findTakenNames(short, around);
  const file = expandMechanism(short);
  const read = phraseReader(around, problems);
  const states = Object.entries(file.states).map(([name, state]): [string, State] => [
    name,
    compileState(name, state, read),
  ]);
  const opens = file.opens;
  const ownerField = asksOf(opens.asks).some((ask) => ask.field === opens.owner) ? opens.owner! : null;
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
    assigneeSeenBy: (file['assignee-seen-by'] ?? []).map((who, at) =>
      read.scope(who, ['assignee-seen-by', at]),
    ),
    opens: {
      by: (opens.by ?? []).map((who, at) => read.scope(who, ['opens', 'by', at])),
      otherwise: otherwiseOf(opens.otherwise),
      asks: asksOf(opens.asks),
      requires: requirementsOf(opens.requires, ['opens', 'requires'], read),
      owner: ownerField === null ? (opens.owner ?? file.rungs?.[0] ?? null) : null,
      ownerField,
      to: opens.to,
      does: read.effects(opens.does ?? [], ['opens', 'does']),
      ...costOf(opens),
    },
    joins: file.joins ? asksOf(file.joins) : null,
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
    documents: file.documents ?? {},
    publishesAs: file['publishes-as'] ?? null,
    title: file.title ?? null,
    onlyUnder: mandateOf(file['only-under']),
    inFlight: inFlightOf(file['in-flight']),
    ...(file.rhythm ? { rhythm: compileRhythm(file.rhythm, around, read, problems) } : {}),
    ...(file.papers ? { papers: papersOf(file) } : {}),
    ...(file.expects ? { expects: file.expects } : {}),
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
      repeats: file.repeats ?? false,
      throughTheNight: file.nights ?? false,
    })),
    tries: state.tries ?? {},
    vote: state.vote ? compileVote(state.vote, [...path, 'vote'], read) : null,
  };
}

function compileVote(vote: NonNullable<StateFile['vote']>, path: Path, read: PhraseReader): VoteRule {
  return {
    roll: vote.roll.map((who, at) => read.scope(who, [...path, 'roll', at])),
    tellers: vote.tellers.map((who, at) => read.scope(who, [...path, 'tellers', at])),
    byArea: vote['weighs-by'] === 'area',
    quorum: read.share(vote.quorum, [...path, 'quorum']),
    passes: read.share(vote.passes, [...path, 'passes']),
    proxies: vote.proxies,
    keepRollDays: Number.parseInt(vote['keep-roll'], 10),
    field: vote.asks,
    tally: vote.tally,
  };
}

function compileStep(name: string, step: StepFile, path: Path, read: PhraseReader): Step {
  const every = step.by.some((who) => who.startsWith('every '));
  const does = read.effects(step.does ?? [], [...path, 'does']);
  return {
    name,
    words: step.words,
    by: step.by.map((who, at) => read.scope(who.replace(/^every /, ''), [...path, 'by', at])),
    every,
    unless: (step.unless ?? []).map((phrase, at) => read.bar(phrase, [...path, 'unless', at])),
    when: read.conditions(step.when, [...path, 'when']),
    otherwise: otherwiseOf(step.otherwise),
    requires: requirementsOf(step.requires, [...path, 'requires'], read),
    asks: asksOf(step.asks),
    to: step.to ?? null,
    does,
    once: step.once === true,
    onceEach: step.once === 'each',
    secret: does.some(isSecret),
    exit: EXIT_STEPS.includes(name),
    bySystem: step.by.every((who) => who === 'system'),
    ...costOf(step),
    ...(step['needs-photos'] ? { needsPhotos: step['needs-photos'] } : {}),
    ...(step.counts ? { counts: countsOf(step.counts, [...path, 'counts'], read) } : {}),
  };
}

const countsOf = (counts: NonNullable<StepFile['counts']>, path: Path, read: PhraseReader): CountRule => ({
  words: counts.words,
  toldTo: counts['told-to'].map((who, at) => read.scope(who, [...path, 'told-to', at])),
  ...(counts.most === undefined ? {} : { most: readAmount(counts.most) }),
});

const isSecret = (effect: Effect): boolean => effect.kind === 'cast' || effect.kind === 'hand-over-vote';

const requirementsOf = (
  requires: StepFile['requires'],
  path: Path,
  read: PhraseReader,
): readonly Requirement[] =>
  (requires ?? []).map(({ that, do: step, ...words }, at) => ({
    that: read.conditions(that, [...path, at, 'that']),
    otherwise: { words, step: step ?? null },
  }));

/** `closure-order is in-force`; the shape has matched the pattern. */
function mandateOf(text: string | undefined): MandateRule | null {
  if (text === undefined) return null;
  const [mechanism = '', states = ''] = text.split(' is ');
  return { mechanism, states: states.split(' or ') };
}

/** Only what is said: a rule that says nothing of it stays the same to the letter, and keeps its version. */
const costOf = (
  file: Pick<StepFile, 'costs' | 'asks-again'>,
): { readonly costsS?: number; readonly asksAgain?: Words } => ({
  ...(file.costs === undefined ? {} : { costsS: Number.parseInt(file.costs, 10) }),
  ...(file['asks-again'] ? { asksAgain: file['asks-again'] } : {}),
});

function inFlightOf(file: MechanismFile['in-flight']): InFlight | null {
  if (file === undefined || file === 'stay') return null;
  return { states: file.states, clocks: file.clocks, fields: file.fields ?? {}, drops: file.drops ?? [] };
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
      if (field) used[name] = { ...field, seenBy: field.seenBy.map((scope) => withField(scope, around)) };
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
  take(file.joins, ['joins']);
  for (const [state, { steps, vote }] of Object.entries(file.states)) {
    for (const [step, { asks }] of Object.entries(steps ?? {}))
      take(asks, ['states', state, 'steps', step, 'asks']);
    if (vote) take([vote.tally], ['states', state, 'vote', 'tally']);
  }
  return used;
}

/** A part is said by its mechanism alone, or with what it is called. */
export const partMechanism = (said: NonNullable<MechanismFile['parts']>[string]): string =>
  typeof said === 'string' ? said : said.is;

function partsOf(
  file: MechanismFile,
  around: Surroundings,
  problems: PackProblem[],
): Record<string, PartRule> {
  return Object.fromEntries(
    Object.entries(file.parts ?? {}).map(([part, said]) => {
      const mechanism = partMechanism(said);
      const to = around.findOpeningState(mechanism);
      if (to === undefined)
        problems.push(
          around.problem('unknown-part', ['parts', part], {
            zh: `分项「${part}」用的机制「${mechanism}」不存在`,
            en: `Part “${part}” names the mechanism “${mechanism}”, which does not exist`,
          }),
        );
      const { words, many } = typeof said === 'string' ? {} : said;
      return [part, { mechanism, to: to ?? '', ...(many ? { many } : {}), ...(words ? { words } : {}) }];
    }),
  );
}
