import { expect, test } from 'vitest';
import type { MechanismView } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import type { Heard } from '../api/answers.ts';
import { boardOf, findMissing, type Read } from './board.ts';

const waiting = { is: 'waiting' } as const;
const is = <Value>(value: unknown): Heard<Value> => ({
  is: 'answered',
  value: value as Value,
  stale: false,
});
const refused = { is: 'refused', problem: {}, again: () => undefined } as unknown as Heard<never>;

const call = {
  id: '1',
  open: true,
  clock: null,
  allowed: [],
  mechanism: { name: 'tea' },
  parts: [{ state: { name: 'asked' }, open: true, clock: null }],
} as unknown as MatterView;
const step = (to: string) => ({ to, exit: false, words: {} });
const help = {
  name: 'tea-help',
  states: [
    { name: 'asked', initial: true, final: false, steps: [step('done')] },
    { name: 'done', initial: false, final: true, steps: [] },
  ],
} as unknown as MechanismView;

const whole: Read = {
  rows: [call],
  asked: [is(call)],
  rules: [is<MechanismView>({ name: 'tea', parts: ['tea-help'] })],
  parts: new Map([['tea-help', is<MechanismView>(help)]]),
};

test('at first the board waits for every matter and every rule', () => {
  expect(findMissing([is([])], whole, true)).toBeUndefined();
  const incomplete: readonly Read[] = [
    { ...whole, asked: [is(call), waiting] },
    { ...whole, rules: [waiting], parts: new Map() },
    { ...whole, parts: new Map([['tea-help', waiting]]) },
  ];
  for (const read of incomplete) {
    expect(findMissing([is([])], read, true)).toBe(waiting);
    expect(findMissing([is([])], read, false)).toBeUndefined();
  }
});

test('who came is told by the rule of the answers, and by nothing where it could not be read', () => {
  expect(boardOf(whole).wayOfCall(call)?.columns).toHaveLength(1);
  const rule = { ...whole, parts: new Map([['tea-help', refused]]) };
  expect(findMissing([is([])], rule, true)).toBeUndefined();
  expect(boardOf(rule).wayOfCall(call)).toBeUndefined();
  expect(boardOf({ ...whole, rules: [refused] }).wayOfCall(call)).toBeUndefined();
});

test('a matter that could not be read is named, and is not missing from the count in silence', () => {
  const other = { ...call, id: '2' };
  const read = { ...whole, rows: [call, other], asked: [is<MatterView>(call), refused] };
  expect(findMissing([is([])], read, true)).toBeUndefined();
  expect(boardOf(read).unread).toEqual([other]);
  expect(findMissing([is([])], { ...whole, asked: [refused] }, true)).toBe(refused);
});
