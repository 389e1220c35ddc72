import { expect, test } from 'vitest';
import type { MechanismView } from '#core/contract/api.ts';
import { findProgress, missingOf, wayOf } from './called-way.ts';

type State = MechanismView['states'][number];
const words = (text: string) => ({ zh: text, en: text });

function state(
  name: string,
  steps: readonly (readonly [string, string | null])[],
  more: Partial<State> = {},
): State {
  return {
    name,
    words: words(name),
    final: steps.length === 0,
    outcome: null,
    initial: false,
    who: null,
    tries: null,
    clock: null,
    steps: steps.map(([step, to]) => ({
      name: step,
      words: words(step),
      who: words(''),
      to,
      exit: false,
      needs: null,
    })),
    moves: [],
    ...more,
  };
}

const teaHelp = wayOf([
  state(
    'asked',
    [
      ['accept', 'coming'],
      ['excuse', 'excused'],
    ],
    { initial: true },
  ),
  state('coming', [
    ['ring', null],
    ['arrive', 'arrived'],
    ['excuse', 'excused'],
  ]),
  state('arrived', [['done', 'done']]),
  state('done', [['again', 'coming']], { final: true }),
  state('excused', []),
]);

const at = (name: string, open = true) => ({ state: { name, words: words(name) }, open });

test('the columns are the first steps that lead on, in the rule’s own words', () => {
  expect(teaHelp.columns.map(({ words: said }) => said.zh)).toEqual(['accept', 'arrive', 'done']);
  expect(teaHelp.end).toBe('done');
});

test('progress counts the columns that lie behind', () => {
  expect(findProgress(at('asked'), teaHelp)).toBe(0);
  expect(findProgress(at('arrived'), teaHelp)).toBe(2);
  expect(findProgress(at('done', false), teaHelp)).toBe(3);
});

test('one who is excused or called off has left the way', () => {
  expect(findProgress(at('excused', false), teaHelp)).toBeUndefined();
  expect(findProgress(at('called-off', false), teaHelp)).toBeUndefined();
});

test('missing are those who were called and have not come; whoever works on it, is done or is excused is not', () => {
  const parts = [at('asked'), at('coming'), at('arrived'), at('done', false), at('excused', false)];
  expect(missingOf(parts, teaHelp).map((part) => part.state.name)).toEqual(['asked', 'coming']);
});

test('a rule that turns in a circle, or has no beginning, makes no endless columns', () => {
  const circle = [state('a', [['on', 'b']], { initial: true }), state('b', [['back', 'a']])];
  expect(wayOf(circle).columns.length).toBe(2);
  expect(wayOf([])).toEqual({ columns: [], end: undefined });
});
