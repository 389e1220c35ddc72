/** What differs in the states of a rule: which came, went or bear another name, and inside each what became different. */
import type { ClockRule, Mechanism, Move, State, Step } from '../mechanism/mechanism.ts';
import { joinWords } from '../mechanism/phrase.ts';
import type { Words } from '../words.ts';
import {
  became,
  inOtherOrder,
  isSame,
  lookAt,
  plainly,
  text,
  yesNo,
  type Difference,
  type Look,
  type Looks,
  type Sharp,
  type Side,
  type Sides,
} from './saying.ts';
import { requiresLook, voteLook } from './vote-differences.ts';
import { clockLooks, moveLooks, saidWhen, stateWords, stepLooks, whenLabel } from './step-differences.ts';

const stateLabel: Words = { zh: '状态', en: 'State' };
const stepLabel: Words = { zh: '步骤', en: 'Step' };
const clockLabel: Words = { zh: '时限', en: 'Time limit' };
const moveLabel: Words = { zh: '自动转入', en: 'Move by itself' };

/** A state that is gone and one that is new are the same when they are called the same or hold the same. */
export function renamedStates(was: Mechanism, is: Mechanism): Map<string, string> {
  const fresh = Object.values(is.states).filter(({ name }) => !(name in was.states));
  const renamed = new Map<string, string>();
  for (const state of Object.values(was.states)) {
    if (state.name in is.states) continue;
    const same = fresh.find((one) => ![...renamed.values()].includes(one.name) && isSameState(state, one));
    if (same) renamed.set(state.name, same.name);
  }
  return renamed;
}

const isSameState = (was: State, is: State): boolean =>
  was.final === is.final &&
  (isSame(was.words, is.words) ||
    (Object.keys(was.steps).length > 0 && isSame(Object.keys(was.steps), Object.keys(is.steps))));

export const statesLook: Look<Mechanism> = (was, is, sides, property) => {
  const pairs = Object.values(was.states).map((state) => ({
    state,
    now: is.states[sides.stateNow(state.name)],
  }));
  const kept = new Set(pairs.flatMap(({ now }) => (now ? [now.name] : [])));
  const at = (state: string): Sides => ({ ...sides, where: { of: 'state', state } });
  const order = pairs.flatMap(({ now }) => (now ? [now.name] : []));
  const orderNow = Object.keys(is.states).filter((name) => kept.has(name));
  return [
    ...pairs.flatMap(({ state, now }) => {
      if (!now)
        return [became(stateLabel, state.words, null, at(state.name), property, exitsGone(state, is))];
      const renamed =
        state.name === now.name ? [] : [renamedTo(stateLabel, state.name, now, at(now.name), property)];
      return [...renamed, ...lookAt(stateLooks, state, now, at(now.name))];
    }),
    ...Object.values(is.states)
      .filter(({ name }) => !kept.has(name))
      .map((state) => became(stateLabel, null, state.words, at(state.name), property)),
    ...(isSame(order, orderNow) ? [] : [inOtherOrder(stateLabel, sides, property)]),
  ];
};

/** With its state an exit goes too; where others still offer it, nobody loses a way. */
function exitsGone(state: State, is: Mechanism): Sharp | null {
  const left = new Set(Object.values(is.states).flatMap((one) => Object.keys(one.steps)));
  return Object.values(state.steps).some((step) => step.exit && !left.has(step.name)) ? 'exit-gone' : null;
}

const renamedTo = (label: Words, was: string, is: State, { where }: Sides, property: string): Difference => ({
  where,
  change: 'renamed',
  property,
  words: {
    zh: `${label.zh}「${is.words.zh}」：名字从 ${was} 改为 ${is.name}`,
    en: `${label.en} “${is.words.en}”: its name ${was} becomes ${is.name}`,
  },
  sharp: null,
});

const allStepLooks: Looks<Step> = { ...stepLooks, requires: requiresLook };

const stateLooks: Looks<State> = {
  name: () => [],
  words: plainly({ zh: '叫法', en: 'Its words' }, 'words', (words) => words),
  final: plainly({ zh: '到此结束', en: 'It ends here' }, 'final', yesNo),
  outcome: plainly({ zh: '结果算作', en: 'The end counts as' }, 'outcome', text),
  waitsOn: plainly({ zh: '在等谁', en: 'It waits on' }, 'waitsOn', (scope, { said }) =>
    scope === null ? null : said.scope(scope),
  ),
  steps: (was, is, sides, property) =>
    named<Step>(stepLabel, was.steps, is.steps, sides, property, {
      words: ({ words }) => words,
      where: (name) => ({ of: 'step', state: is.name, name }),
      look: (before, now, inside) => lookAt(allStepLooks, before, now, inside),
      sharpWhenGone: (step) =>
        step.exit ? 'exit-gone' : closesByRequester(step, sides.was) ? 'confirmation' : null,
      sharpWhenNew: (step) => (closesByOthers(step, sides.is) ? 'confirmation' : null),
    }),
  moves: (was, is, sides, property) => movesLook(was.moves, is.moves, is.name, sides, property),
  clocks: (was, is, sides, property) =>
    named<ClockRule>(
      clockLabel,
      Object.fromEntries(was.clocks.map((clock) => [clock.name === was.name ? is.name : clock.name, clock])),
      Object.fromEntries(is.clocks.map((clock) => [clock.name, clock])),
      sides,
      property,
      {
        words: ({ within }, { said }) => said.duration(within),
        where: (name) => ({ of: 'clock', state: is.name, name }),
        look: (before, now, inside) => lookAt(clockLooks, before, now, inside),
        sharpWhenGone: () => 'longer',
      },
    ),
  vote: voteLook,
  tries: plainly({ zh: '次数', en: 'Tries' }, 'tries', (tries, { vocabulary }) =>
    Object.keys(tries).length === 0
      ? null
      : joinWords(
          Object.entries(tries).map(([level, many]) => {
            const words = vocabulary.levelWords[level] ?? { zh: level, en: level };
            return { zh: `${words.zh} ${many} 次`, en: `${words.en} ${many}` };
          }),
          '，',
          ', ',
        ),
  ),
};

const closesByRequester = (step: Step, { rule }: Side): boolean =>
  step.to !== null &&
  rule.states[step.to]?.outcome === 'confirmed' &&
  step.by.some((scope) => scope.kind === 'part' && scope.part === 'requester');

const closesByOthers = (step: Step, { rule }: Side): boolean =>
  step.to !== null &&
  rule.states[step.to]?.outcome === 'confirmed' &&
  step.by.some((scope) => scope.kind !== 'part' || (scope.part !== 'requester' && scope.part !== 'helper'));

export interface Named<T> {
  readonly words: (one: T, side: Side) => Words;
  readonly where: (name: string) => Sides['where'];
  readonly look: (was: T, is: T, sides: Sides) => Difference[];
  readonly sharpWhenNew?: (one: T) => Sharp | null;
  readonly sharpWhenGone?: (one: T) => Sharp | null;
}

/** Things kept by name: those that are new, those that are gone, and what became different inside the rest. */
export function named<T>(
  label: Words,
  was: Readonly<Record<string, T>>,
  is: Readonly<Record<string, T>>,
  sides: Sides,
  property: string,
  { words, where, look, sharpWhenNew, sharpWhenGone }: Named<T>,
): Difference[] {
  const both = (name: string): boolean => Object.hasOwn(was, name) && Object.hasOwn(is, name);
  const order = Object.keys(was).filter(both);
  return [
    ...Object.entries(was).flatMap(([name, one]) => {
      const inside: Sides = { ...sides, where: where(name) };
      const now = is[name];
      return now === undefined
        ? [became(label, words(one, sides.was), null, inside, property, sharpWhenGone?.(one) ?? null)]
        : look(one, now, inside).map((found) => under(found, label, words(now, sides.is)));
    }),
    ...Object.entries(is).flatMap(([name, one]) =>
      Object.hasOwn(was, name)
        ? []
        : [
            became(
              label,
              null,
              words(one, sides.is),
              { ...sides, where: where(name) },
              property,
              sharpWhenNew?.(one) ?? null,
            ),
          ],
    ),
    ...(isSame(order, Object.keys(is).filter(both)) ? [] : [inOtherOrder(label, sides, property)]),
  ];
}

/** 步骤「记一次调解」：谁能做：… */
const under = (found: Difference, label: Words, { zh, en }: Words): Difference => ({
  ...found,
  words: {
    zh: `${label.zh}「${zh}」 · ${found.words.zh}`,
    en: `${label.en} “${en}” · ${found.words.en}`,
  },
});

/** Moves have no name: two to the same state are the same move, in turn. */
function movesLook(
  was: readonly Move[],
  is: readonly Move[],
  state: string,
  sides: Sides,
  property: string,
): Difference[] {
  const keyed = (moves: readonly Move[], nameOf: (to: string) => string): Record<string, Move> => {
    const found: Record<string, Move> = {};
    for (const move of moves) {
      const to = nameOf(move.to);
      const nth = Object.keys(found).filter((key) => key.startsWith(`${to} `)).length;
      found[`${to} ${nth}`] = move;
    }
    return found;
  };
  return named<Move>(
    moveLabel,
    keyed(was, sides.stateNow),
    keyed(is, (to) => to),
    sides,
    property,
    {
      words: (move, side) => {
        const to = stateWords(move.to, side)!;
        const when = saidWhen(move.when, side);
        return when === null
          ? to
          : {
              zh: `${to.zh}（${whenLabel.zh}：${when.zh}）`,
              en: `${to.en} (${whenLabel.en.toLowerCase()}: ${when.en})`,
            };
      },
      where: (name) => ({ of: 'move', state, name: name.split(' ')[0]! }),
      look: (before, now, inside) => lookAt(moveLooks, before, now, inside),
    },
  );
}
