/** A mechanism as a ladder of states anyone can read, and as a drawing. */
import type { Words } from '../words.ts';
import { inWords } from './in-words.ts';
import type { Mechanism, State } from './mechanism.ts';
import { joinWords } from './phrase.ts';
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
  /** The state lateness leads to. */
  readonly to: string | null;
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
      to: clock.lateTo,
    })),
    steps: Object.values(state.steps).map((step) => ({
      name: step.name,
      words: step.words,
      who: step.every ? all(said.who(step.by)) : said.who(step.by),
      to: step.to,
      exit: step.exit,
      needs: said.when(step.when),
    })),
    moves: state.moves.map((move, at) => ({
      when:
        said.when(move.when) ?? (at === 0 ? { zh: '随即', en: 'at once' } : { zh: '否则', en: 'otherwise' }),
      to: move.to,
    })),
  }));
}

const all = (who: Words): Words => ({ zh: `全体${who.zh}`, en: `all of ${who.en}` });

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
    for (const [to, says] of arrows(state, locale))
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

function arrows(state: LadderState, locale: 'zh' | 'en'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const draw = (to: string, says: string): void =>
    void found.set(to, [...new Set([...(found.get(to) ?? []), says])]);
  for (const step of state.steps)
    if (step.to !== null && step.to !== state.name && !step.exit) draw(step.to, step.words[locale]);
  for (const move of state.moves) draw(move.to, move.when[locale]);
  for (const { to, words } of state.clocks)
    if (to !== null) draw(to, locale === 'zh' ? `满 ${words.zh}` : `after ${words.en}`);
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
    colon: '：',
    opens: '谁发起',
    waits: '在等',
    tries: '次数',
    within: '时限',
    ours: '（自定）',
    late: '，超时',
    exits: '随时可以',
    ends: '到此结束',
  },
  en: {
    colon: ': ',
    opens: 'Opened by',
    waits: 'Waits on',
    tries: 'Tries',
    within: 'Within',
    ours: ' (ours)',
    late: ', or else ',
    exits: 'At any time',
    ends: 'the end',
  },
} as const;

/** For reading aloud in a terminal: each state, whom it waits on, how long, and where each step leads. */
export function ladderText(mechanism: Mechanism, vocabulary: Vocabulary, locale: 'zh' | 'en'): string {
  const says = SAYS[locale];
  const name = (state: string | null): string =>
    state === null ? '' : ` → ${mechanism.states[state]?.words[locale] ?? state}`;
  const head = [mechanism.words[locale], ...(mechanism.about ? [mechanism.about[locale]] : [])];
  if (mechanism.opens.by.length > 0)
    head.push(`${says.opens}${says.colon}${inWords(mechanism, vocabulary).who(mechanism.opens.by)[locale]}`);
  const blocks = ladderOf(mechanism, vocabulary).map((state, at) => {
    const lines: string[] = [];
    const line = (what: string, text: string): void => void lines.push(`   ${what}${says.colon}${text}`);
    if (state.who) line(says.waits, state.who[locale]);
    if (state.tries) line(says.tries, state.tries[locale]);
    for (const { words, ours, late } of state.clocks)
      line(says.within, `${words[locale]}${ours ? says.ours : ''}${says.late}${late[locale]}`);
    for (const step of state.steps.filter((one) => !one.exit)) {
      const needs = step.needs ? ` · ${step.needs[locale]}` : '';
      lines.push(`   [${step.words[locale]}]${name(step.to)}  (${step.who[locale]}${needs})`);
    }
    for (const move of state.moves) lines.push(`   ${move.when[locale]}${name(move.to)}`);
    const exits = state.steps.filter((one) => one.exit);
    if (exits.length > 0)
      line(says.exits, `${exits.map((one) => one.words[locale]).join(' / ')}${name(exits[0]!.to)}`);
    return [`${at + 1}. ${state.words[locale]}${state.final ? ` (${says.ends})` : ''}`, ...lines].join('\n');
  });
  return [...head, '', ...blocks, ''].join('\n');
}
