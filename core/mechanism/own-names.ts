/**
 * Names a rule may not give to what it writes itself: those the record uses for acts nobody takes, and those of steps
 * and clocks that a short form writes out. One of its own in their place would undo what the short form promises.
 */
import type { PackProblem } from '../pack/problem.ts';
import type { Path } from '../pack/source.ts';
import { stepsOfVote, VOTING } from './expand-vote.ts';
import type { Surroundings } from './phrase-reader.ts';
import { EXITS, type MechanismFile, type StateFile } from './shape.ts';

/** What the record calls its own acts (core/engine, core/versions), and the step every opener gets. */
const RESERVED: readonly string[] = [
  'open',
  'join',
  'move',
  'migrated',
  'call-off',
  'booking-held',
  'name-helper',
];

const isExit = (name: string): boolean => EXITS.some((exit) => exit === name);

export function findTakenNames(file: MechanismFile, around: Surroundings): PackProblem[] {
  return Object.entries(file.states).flatMap(([state, one]) => [
    ...reservedIn(one, ['states', state], around),
    ...writtenOverIn(state, one, around),
  ]);
}

function reservedIn(state: StateFile, path: Path, around: Surroundings): PackProblem[] {
  return (['steps', 'duties'] as const).flatMap((kind) =>
    Object.keys(state[kind] ?? {}).flatMap((name) => {
      const at = [...path, kind, name];
      if (isExit(name))
        return around.problem('reserved-step', at, {
          zh: `「${name}」是法律给的路，只能写在 exits 里，每个状态都有；不能自己写成一步`,
          en: `“${name}” is a way out the law gives: it stands under exits and then in every state, never as a step`,
        });
      return RESERVED.includes(name)
        ? around.problem('reserved-step', at, {
            zh: `步骤不能叫「${name}」：系统自己记事用的就是这个名字，记录会分不清`,
            en: `No step may be called “${name}”: the record calls acts of its own so, and could not tell them apart`,
          })
        : [];
    }),
  );
}

interface Short {
  readonly word: string;
  readonly steps: readonly string[];
  readonly clocks: readonly string[];
}

const shortFormsOf = ({ vote, confirm, duties }: StateFile): Short[] => [
  ...(vote ? [{ word: 'vote', steps: Object.keys(stepsOfVote(vote)), clocks: [VOTING] }] : []),
  ...(confirm ? [{ word: 'confirm', steps: ['solved', 'not-solved'], clocks: ['silence'] }] : []),
  ...(duties ? [{ word: 'duties', steps: Object.keys(duties), clocks: Object.keys(duties) }] : []),
];

function writtenOverIn(name: string, state: StateFile, around: Surroundings): PackProblem[] {
  const path: Path = ['states', name];
  const own = [
    ...Object.keys(state.steps ?? {}).map((step) => ({
      name: step,
      kind: 'steps' as const,
      at: ['steps', step],
    })),
    ...Object.keys(state.clocks ?? {}).map((clock) => ({
      name: clock,
      kind: 'clocks' as const,
      at: ['clocks', clock],
    })),
    // The one clock of a state bears its name.
    ...(state.clock ? [{ name, kind: 'clocks' as const, at: ['clock'] }] : []),
  ];
  const twice = own.filter((one) => one.at[0] === 'clock' && name in (state.clocks ?? {}));
  const forms = shortFormsOf(state);
  const over = forms.flatMap((form, nth) => [
    ...own.filter((one) => form[one.kind].includes(one.name)).map((one) => ({ ...one, word: form.word })),
    ...forms
      .slice(nth + 1)
      .flatMap((later) => later.steps.filter((step) => form.steps.includes(step)))
      .map((step) => ({ name: step, at: ['duties', step], word: form.word })),
  ]);
  return [...over, ...twice.map((one) => ({ ...one, word: 'clocks' }))].map(({ name: what, at, word }) =>
    around.problem('written-over', [...path, ...at], {
      zh: `「${what}」在 ${word} 里已经写好，再写一个就换掉了它的规矩；请另起名字`,
      en: `“${what}” is written by ${word} already; another would take its place, so call it something else`,
    }),
  );
}
