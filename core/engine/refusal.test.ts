/** What the sentence of a refusal is filled with: a no that names neither the step nor the state helps nobody. */
import { describe, expect, it } from 'vitest';
import { findConditions } from '../mechanism/condition.ts';
import { allowed } from './allowed.ts';
import { decide } from './decide.ts';
import { JOIN, JOIN_WORDS } from './join.ts';
import type { Matter } from './matter.ts';
import { open } from './open.ts';
import { refuse } from './refusal.ts';
import {
  brewer,
  contextOf,
  FORMS,
  friend,
  guest,
  host,
  made,
  opened,
  peacemaker,
  refused,
  system,
  tea,
  when,
} from './testing/scene.ts';

const pot = tea('pot');
const stepOf = (mechanism: string, state: string, step: string) => ({
  step: tea(mechanism).states[state]!.steps[step]!.words,
});
const brewing = (): Matter => made(when(opened('pot'), brewer, 'brew')).matter;
const closed = (): Matter => {
  const poured = made(when(brewing(), brewer, 'pour', { 'tasting-note': '香' })).matter;
  return made(when(poured, guest, 'solved')).matter;
};
const shaken = (): Matter => {
  const talked = made(when(opened('quarrel'), peacemaker, 'sit-down', { 'talk-note': '谈' })).matter;
  return made(when(talked, peacemaker, 'shake')).matter;
};

it('says nothing it was not told', () => {
  expect(refuse('not-now')).toEqual({
    refused: true,
    kind: 'not-now',
    words: null,
    says: {},
    next: [],
    fields: [],
  });
});

describe('a step', () => {
  it.each<[string, () => object, object]>([
    ['that is not theirs', () => when(opened('pot'), guest, 'brew'), stepOf('pot', 'wished', 'brew')],
    ['filled in wrong', () => when(brewing(), brewer, 'pour', {}), stepOf('pot', 'brewing', 'pour')],
    [
      'that is taken',
      () => when(made(when(shaken(), guest, 'sign')).matter, guest, 'sign'),
      stepOf('quarrel', 'shaken', 'sign'),
    ],
    [
      'whose condition does not hold',
      () => when(opened('quarrel'), peacemaker, 'shake'),
      stepOf('quarrel', 'talking', 'shake'),
    ],
    [
      'that is barred',
      () => when(opened('quarrel'), peacemaker, 'shake', {}, { known: { relatedToParty: true } }),
      stepOf('quarrel', 'talking', 'shake'),
    ],
  ])('%s is named', (_, outcome, says) => {
    expect(refused(outcome()).says).toEqual(says);
  });

  it('filled in wrong is a form, with the fault at its field', () => {
    expect(refused(when(brewing(), brewer, 'pour', {}))).toMatchObject({
      kind: 'form',
      fields: [{ field: 'tasting-note', fault: 'missing' }],
    });
  });

  it('of another state is named with the state that is', () => {
    expect(refused(when(closed(), brewer, 'brew')).says).toEqual({
      ...stepOf('pot', 'wished', 'brew'),
      state: pot.states['closed']!.words,
    });
  });

  it('to come is named with the state it needs', () => {
    const pour = allowed(pot, opened('pot'), contextOf(brewer)).find((one) => one.step.name === 'pour')!;
    expect(pour.refusal!.says).toEqual({
      ...stepOf('pot', 'brewing', 'pour'),
      state: pot.states['wished']!.words,
      needs: pot.states['brewing']!.words,
    });
  });

  it('whose answers do not suffice is named', () => {
    const that = findConditions('taken pour')!;
    const words = { zh: '先泡好', en: 'Pour first' };
    const brew = { ...pot.states['wished']!.steps['brew']! };
    const requires = [{ that, otherwise: { words, step: null } }];
    const steps = { brew: { ...brew, requires } };
    const states = { ...pot.states, wished: { ...pot.states['wished']!, steps } };
    const outcome = decide({ ...pot, states }, opened('pot'), { step: 'brew', facts: {} }, contextOf(brewer));
    expect(refused(outcome)).toMatchObject({ kind: 'condition-unmet', words, says: { step: brew.words } });
  });

  it('that only once may be taken is named', () => {
    const once = { ...pot.states['wished']!.steps['brew']!, once: true };
    const states = { ...pot.states, wished: { ...pot.states['wished']!, steps: { brew: once } } };
    const taken = { ...opened('pot'), taken: { brew: ['other'] } };
    const outcome = decide({ ...pot, states }, taken, { step: 'brew', facts: {} }, contextOf(brewer));
    expect(refused(outcome)).toMatchObject({ kind: 'already-taken', says: { step: once.words } });
  });
});

describe('an opening', () => {
  it('is named by what would be opened', () => {
    const says = (facts: object, rule = pot, who = guest) =>
      refused(open(rule, { id: 'm', version: 1, facts: { ...facts } }, contextOf(who)));
    const step = { step: pot.words };
    expect(says({})).toMatchObject({ kind: 'form', says: step });
    expect(says({ ...FORMS['pot'], place: '990001' })).toMatchObject({ kind: 'no-owner', says: step });
    expect(says({ ...FORMS['blend'] }, tea('blend'))).toMatchObject({
      kind: 'not-by-you',
      next: [],
      says: { step: tea('blend').words },
    });
    const night = tea('night-tea');
    expect(says({ wish: '一壶', place: FORMS['pot']!['place'] }, night, host)).toMatchObject({
      kind: 'no-mandate',
      says: { step: night.words },
    });
  });
});

describe('joining', () => {
  const join = (matter: Matter, who = friend, facts = {}) => when(matter, who, JOIN, facts);

  it('is named with the state the matter is in', () => {
    const joined = made(join(opened('pot'))).matter;
    const says = (matter: Matter) => ({ step: JOIN_WORDS, state: pot.states[matter.state]!.words });
    const outcomes: readonly [Matter, object, string][] = [
      [joined, join(joined), 'already-taken'],
      [joined, join(joined, guest), 'is-part'],
      [joined, join(joined, system), 'not-by-you'],
      [closed(), join(closed()), 'ended'],
    ];
    for (const [matter, outcome, kind] of outcomes)
      expect(refused(outcome)).toMatchObject({ kind, says: says(matter) });
    expect(refused(join(opened('pot'), friend, { wish: '换' }))).toMatchObject({
      kind: 'form',
      says: { step: JOIN_WORDS },
    });
  });
});
