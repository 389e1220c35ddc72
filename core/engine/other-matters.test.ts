/** One act and what follows from it in other matters, in a world that knows only what a test puts there. */
import { describe, expect, it } from 'vitest';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Act } from './act.ts';
import { cascade, type Touched, type World } from './cascade.ts';
import type { Deed } from './deed.ts';
import type { Matter } from './matter.ts';
import { isRefusal } from './refusal.ts';
import type { Decision } from './settle.ts';
import { brewer, contextOf, made, MONDAY, opened, system, tea, when } from './testing/scene.ts';

const at = (mechanism: string, over: Partial<Matter> = {}): Matter => ({ ...opened(mechanism), ...over });

const worldOf = (...matters: readonly Matter[]): World => ({
  findMatter: (id) => matters.find((one) => one.id === id),
  pinnedTo: (matter) => tea(matter.mechanism),
  current: (name) => ({ mechanism: tea(name), version: 1 }),
  nextWaiting: () => matters[0]?.id,
});

function touched(
  rule: Mechanism,
  before: Matter | undefined,
  decision: Decision,
  world: World,
): readonly Touched[] {
  const outcome = cascade(rule, before, decision, world, contextOf(system));
  if (isRefusal(outcome)) throw new Error(outcome.kind);
  return outcome;
}

/** Where each matter stands after an act that brings these deeds about. */
const after = (matter: Matter, deeds: readonly Deed[], world: World): string[] =>
  touched(tea(matter.mechanism), matter, { matter, acts: [], deeds }, world).map(
    (one) => `${one.matter.id} ${one.matter.state}`,
  );

describe('a place that came free', () => {
  const waiting = at('tasting', { id: 'next', booking: { resource: 'table-1', is: 'waiting' } });
  const gone = (was: 'held' | 'waiting'): Deed => ({ kind: 'release', resource: 'table-1', was });

  it('a place that was held goes to the first in line, one that was waited for to nobody', () => {
    const queueing = { ...waiting, state: 'queueing' };
    expect(after(at('pot'), [gone('held')], worldOf(queueing))).toEqual(['m wished', 'next seated']);
    expect(after(at('pot'), [gone('waiting')], worldOf(queueing))).toEqual(['m wished']);
  });

  it('who no longer waits is given no place, and where nobody waits there is nobody', () => {
    for (const booking of [null, { resource: 'table-1', is: 'held' as const }])
      expect(after(at('pot'), [gone('held')], worldOf({ ...waiting, booking }))).toEqual(['m wished']);
    expect(after(at('pot'), [gone('held')], worldOf())).toEqual(['m wished']);
  });
});

describe('a whole and its part', () => {
  it('a part that has ended, or that nobody finds, is not called off', () => {
    const part = at('pot', { id: 'p', mechanism: 'fetch', state: 'asked' });
    const end: Deed = { kind: 'end-parts', ids: ['p', 'lost'] };
    expect(after(at('pot'), [end], worldOf(part))).toEqual(['m wished', 'p called-off']);
    const brought = { ...part, state: 'brought', open: false };
    expect(after(at('pot'), [end], worldOf(brought))).toEqual(['m wished']);
  });

  const answered = (whole: Matter, before: Matter, part: Matter) => {
    const act: Act = {
      matter: part.id,
      seq: part.seq,
      step: 'accept',
      at: MONDAY,
      actor: 'leaf',
      as: 'shopkeeper@990001-leaf',
      from: before.state,
      to: part.state,
      facts: {},
      changes: {},
    };
    return touched(tea('fetch'), before, { matter: part, acts: [act], deeds: [] }, worldOf(whole));
  };
  const asked = at('pot', {
    id: 'p',
    mechanism: 'fetch',
    state: 'asked',
    parent: { id: 'm', part: 'fetching' },
    seq: 1,
  });
  const known = { part: 'fetching', seat: asked.owner, state: 'asked', open: true };
  const whole = at('pot', { parts: { p: known }, seq: 7 });

  it('a whole is told of a part that moved, each from the act it stood at', () => {
    const told = answered(whole, asked, { ...asked, state: 'coming', seq: 2 });
    expect(told.map((one) => [one.matter.id, one.fromSeq, one.matter.seq, one.deeds])).toEqual([
      ['p', 1, 2, []],
      ['m', 7, 8, []],
    ]);
    expect(told[1]!.matter.parts['p']).toEqual({ ...known, state: 'coming', since: asked.stateSince });
  });

  it('a whole is told nothing of a part that stayed where it was, or that is none of its own', () => {
    expect(answered(whole, asked, { ...asked, seq: 2 })).toHaveLength(1);
    expect(answered(at('pot'), asked, { ...asked, state: 'coming', seq: 2 })).toHaveLength(1);
    expect(answered(at('pot', { id: 'x' }), asked, { ...asked, state: 'coming', seq: 2 })).toHaveLength(1);
  });
});

it('what concerns no other matter is written from the act it stood at, too', () => {
  const brew = made(when(opened('pot'), brewer, 'brew'));
  const alone = (before: Matter | undefined) =>
    touched(tea('pot'), before, brew, worldOf()).map((one) => one.fromSeq);
  expect([alone(opened('pot')), alone(undefined)]).toEqual([[1], [0]]);
});

it('what cannot follow refuses the whole', () => {
  const quarrel: Deed = { kind: 'open-matter', mechanism: 'quarrel', id: 'q', facts: {}, requester: null };
  expect(after(at('pot'), [quarrel], worldOf())).toEqual(['m wished', 'q talking']);
  expect(() => after(at('pot', { place: null }), [quarrel], worldOf())).toThrow('no-owner');
});
