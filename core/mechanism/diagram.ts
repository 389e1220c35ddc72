/** A mechanism as a ladder of states anyone can read, and as a drawing. */
import type { Words } from '../words.ts';
import { inWords, joinWords } from './in-words.ts';
import type { Mechanism, State } from './mechanism.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LadderState {
  readonly name: string;
  readonly words: Words;
  readonly final: boolean;
  readonly outcome: string | null;
  readonly initial: boolean;
  readonly who: Words | null;
  readonly tries: Words | null;
  readonly clocks: readonly LadderClock[];
  readonly steps: readonly LadderStep[];
  readonly moves: readonly { readonly when: Words; readonly to: string }[];
}

export interface LadderClock {
  readonly name: string;
  readonly words: Words;
  readonly ours: boolean;
  readonly late: Words;
}

export interface LadderStep {
  readonly name: string;
  readonly words: Words;
  readonly who: Words;
  readonly to: string | null;
  readonly exit: boolean;
  readonly needs: Words | null;
}

/** States in the order of the file, every phrase said. */
export function ladderOf(mechanism: Mechanism, vocabulary: Vocabulary): LadderState[] {
  const said = inWords(mechanism, vocabulary);
  return Object.values(mechanism.states).map((state) => ({
    name: state.name,
    words: state.words,
    final: state.final,
    outcome: state.outcome,
    initial: state.name === mechanism.opens.to,
    who: state.waitsOn === null ? null : said.scope(state.waitsOn),
    tries: triesInWords(state, mechanism),
    clocks: state.clocks.map((clock) => ({
      name: clock.name,
      words: said.duration(clock.within),
      ours: said.isOurs(clock.within),
      late: said.late(clock),
    })),
    steps: Object.values(state.steps).map((step) => ({
      name: step.name,
      words: step.words,
      who: said.who(step.by),
      to: step.to,
      exit: step.exit,
      needs: said.when(step.when),
    })),
    moves: state.moves.map((move) => ({
      when: said.when(move.when) ?? { zh: '随即', en: 'at once' },
      to: move.to,
    })),
  }));
}

function triesInWords(state: State, mechanism: Mechanism): Words | null {
  const rungs = mechanism.rungs.filter((rung) => state.tries[rung.level] !== undefined);
  if (rungs.length === 0) return null;
  return joinWords(
    rungs.map(({ level, words }) => ({
      zh: `${words.zh} ${state.tries[level]} 次`,
      en: `${words.en} ${state.tries[level]}`,
    })),
    '，',
    ', ',
  );
}

/** Text of a mermaid state diagram. Steps that stay in their state are left out; exits stand in one note. */
export function diagram(mechanism: Mechanism, vocabulary: Vocabulary, locale: 'zh' | 'en'): string {
  const ladder = ladderOf(mechanism, vocabulary);
  const opener = inWords(mechanism, vocabulary).who(mechanism.opens.by);
  const lines = ladder.map((state) => `  state "${label(state.words[locale])}" as ${id(state.name)}`);
  lines.push(`  [*] --> ${id(mechanism.opens.to)}${opener[locale] ? `: ${label(opener[locale])}` : ''}`);
  for (const state of ladder) {
    for (const [to, says] of arrows(state, mechanism, locale))
      lines.push(`  ${id(state.name)} --> ${id(to)}: ${says.map(label).join(' / ')}`);
    if (state.final) lines.push(`  ${id(state.name)} --> [*]`);
  }
  const exits = ladder.flatMap((state) => state.steps.filter((step) => step.exit));
  for (const to of new Set(exits.map((step) => step.to))) {
    const words = new Set(exits.filter((step) => step.to === to).map((step) => label(step.words[locale])));
    if (to !== null) lines.push(`  note right of ${id(to)}: ${[...words].join(' / ')}`);
  }
  return ['stateDiagram-v2', '  direction TB', ...lines, ''].join('\n');
}

function arrows(state: LadderState, mechanism: Mechanism, locale: 'zh' | 'en'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const draw = (to: string, says: string): void =>
    void found.set(to, [...new Set([...(found.get(to) ?? []), says])]);
  for (const step of state.steps)
    if (step.to !== null && step.to !== state.name && !step.exit) draw(step.to, step.words[locale]);
  for (const move of state.moves) draw(move.to, move.when[locale]);
  for (const clock of mechanism.states[state.name]!.clocks) {
    const words = state.clocks.find((one) => one.name === clock.name)!.words[locale];
    if (clock.lateTo !== null) draw(clock.lateTo, locale === 'zh' ? `满 ${words}` : `after ${words}`);
  }
  return found;
}

// Mermaid ends a label at : ; or a bracket, and an id at a hyphen.
const label = (text: string): string =>
  text
    .replaceAll(/[:;{}"]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
const id = (name: string): string => name.replaceAll('-', '_');

const SAYS = {
  zh: {
    opens: '谁发起',
    waits: '在等',
    within: '时限',
    late: '超时',
    ours: '（自定）',
    tries: '次数',
    ends: '办结',
  },
  en: {
    opens: 'Opened by',
    waits: 'Waits on',
    within: 'Within',
    late: 'if late',
    ours: ' (ours)',
    tries: 'Tries',
    ends: 'Ends',
  },
} as const;

/** For reading aloud in a terminal: each state, whom it waits on, how long, and where each step leads. */
export function ladderText(mechanism: Mechanism, vocabulary: Vocabulary, locale: 'zh' | 'en'): string {
  const says = SAYS[locale];
  const opener = inWords(mechanism, vocabulary).who(mechanism.opens.by)[locale];
  const colon = locale === 'zh' ? '：' : ': ';
  const name = (state: string): string => mechanism.states[state]!.words[locale];
  const head = [mechanism.words[locale], ...(mechanism.about ? [mechanism.about[locale]] : [])];
  if (opener) head.push(`${says.opens}${colon}${opener}`);
  const blocks = ladderOf(mechanism, vocabulary).map((state, at) =>
    [
      `${at + 1}. ${state.words[locale]}${state.final ? ` · ${says.ends}` : ''}`,
      ...(state.who ? [`   ${says.waits}${colon}${state.who[locale]}`] : []),
      ...(state.tries ? [`   ${says.tries}${colon}${state.tries[locale]}`] : []),
      ...state.clocks.map(
        (clock) =>
          `   ${says.within}${colon}${clock.words[locale]}${clock.ours ? says.ours : ''}, ${says.late}${colon}${clock.late[locale]}`,
      ),
      ...state.steps.map(
        (step) =>
          `   · ${step.words[locale]}${step.to === null ? '' : ` → ${name(step.to)}`} (${step.who[locale]}${step.needs ? `; ${step.needs[locale]}` : ''})`,
      ),
      ...state.moves.map((move) => `   › ${move.when[locale]} → ${name(move.to)}`),
    ].join('\n'),
  );
  return [...head, '', ...blocks, ''].join('\n');
}
