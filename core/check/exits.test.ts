import { expect, it } from 'vitest';
import { teaPack } from '../engine/testing/tea-club.ts';
import type { Mechanism, State, Step } from '../mechanism/mechanism.ts';
import type { Placing } from '../pack/placing.ts';
import { exitRules } from './exits.ts';

const quarrel = teaPack.mechanisms['quarrel']!;
const nowhere = {} as Placing;
const found = (mechanism: Mechanism): string[] =>
  exitRules.flatMap((rule) => rule.find(mechanism, teaPack, nowhere).map(() => rule.kind));

function inState(name: string, change: (state: State) => State): Mechanism {
  return { ...quarrel, states: { ...quarrel.states, [name]: change(quarrel.states[name]!) } };
}

const inCourt = (over: Partial<Step>): Mechanism =>
  inState('shaken', (state) => ({
    ...state,
    steps: { ...state.steps, court: { ...state.steps['court']!, ...over } },
  }));

const peacemaker: Step['by'] = [{ kind: 'role', role: 'peacemaker', where: { kind: 'owner' } }];
const onTaken: Step['when'] = [{ text: 'taken sign', any: [{ kind: 'taken', step: 'sign', is: true }] }];

it('finds nothing where every way is open in every state', () => {
  expect(found(quarrel)).toEqual([]);
});

it.each<[string, Mechanism]>([
  [
    'is not there',
    inState('shaken', (state) => {
      const { court: _, ...steps } = state.steps;
      return { ...state, steps };
    }),
  ],
  ['is somebody else’s to take', inCourt({ by: peacemaker })],
  ['is the requester’s alone', inCourt({ by: [{ kind: 'part', part: 'requester' }] })],
  ['has a condition', inCourt({ when: onTaken })],
  ['keeps somebody away', inCourt({ unless: [{ kind: 'is-part', part: 'requester' }] })],
  ['asks what must be answered', inCourt({ asks: [{ field: 'remedy-note', required: true }] })],
  ['may be taken once', inCourt({ once: true })],
  ['leads to a failure', inCourt({ to: 'parted' })],
  ['leads nowhere', inCourt({ to: null })],
])('a way out that %s in one state is missing', (_, mechanism) => {
  expect(found(mechanism)).toEqual(['exits-missing']);
});

it('whoever only passes through a state needs no way out of it', () => {
  expect(quarrel.states['at-peace']!.steps['court']).toBeUndefined();
});
