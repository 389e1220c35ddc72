import { describe, expect, it } from 'vitest';
import type { Mechanism, Move, State } from '../mechanism/mechanism.ts';
import type { Changes } from './act.ts';
import type { Matter } from './matter.ts';
import { bySystem, go, type Decision } from './settle.ts';
import { contextOf, friend, made, opened, peacemaker, refused, system, tea, when } from './testing/scene.ts';

const going = (matter: Matter, to: string, changes: Changes = {}, rule = tea(matter.mechanism)): Decision =>
  made(go(rule, matter, bySystem('go', to, changes), contextOf(system)));

describe('a place at a table', () => {
  const booking = { resource: 'table-1', is: 'held' } as const;
  const held: Matter = { ...opened('tasting'), state: 'taken', booking };
  const ended: Matter = { ...held, state: 'declined', open: false, outcome: 'declined' };

  it('is given back by a matter that ends, also where it was got by the very act that ends it', () => {
    const release = { kind: 'release', resource: 'table-1', was: 'held' };
    expect(going(held, 'declined')).toMatchObject({ matter: { booking: null }, deeds: [release] });
    const late = going(held, 'declined', { booking: { resource: 'table-2', is: 'waiting' } });
    expect(late).toMatchObject({
      matter: { booking: null },
      deeds: [{ kind: 'release', resource: 'table-2', was: 'waiting' }],
    });
  });

  it('is kept where it was attended, and wherever the matter goes on', () => {
    const attended = { ...held, booking: { ...booking, is: 'attended' as const } };
    expect(going(attended, 'declined')).toMatchObject({ matter: { booking: attended.booking }, deeds: [] });
    expect(going(held, 'seated')).toMatchObject({ matter: { booking }, deeds: [] });
  });

  it('that was once held is nobody’s when a matter is taken up again, but one got by that act is held', () => {
    expect(going(ended, 'taken').matter.booking).toBeNull();
    const other = { resource: 'table-2', is: 'held' } as const;
    expect(going(ended, 'taken', { booking: other }).matter.booking).toEqual(other);
    const attended = { ...booking, is: 'attended' as const };
    expect(going({ ...ended, booking: attended }, 'taken').matter.booking).toEqual(attended);
  });
});

describe('an act', () => {
  it('carries only what became different', () => {
    for (const taken of [{}, { brew: ['brewer'], pour: ['brewer'] }]) {
      const { acts, deeds } = going({ ...opened('pot'), taken }, 'brewing');
      expect(Object.keys(acts[0]!.changes)).toEqual(['clocks']);
      expect(deeds).toEqual([]);
    }
  });

  it('that ends a whole calls off the parts that are still open', () => {
    const part = { part: 'fetching', seat: opened('pot').owner, state: 'asked', open: true };
    const parts = { one: part, two: { ...part, state: 'brought', open: false } };
    const { deeds } = going({ ...opened('pot'), parts }, 'withdrawn');
    expect(deeds).toContainEqual({ kind: 'end-parts', ids: ['one'] });
  });

  it('that takes a matter up again claims what there may be only one of, where there is such', () => {
    const ended: Matter = { ...opened('pot'), state: 'withdrawn', open: false };
    const kinds = (rule: Mechanism, from: Matter, to: string) =>
      going(from, to, {}, rule).deeds.map((deed) => deed.kind);
    expect(kinds(tea('pot'), ended, 'brewing')).toEqual(['publish']);
    const one: Mechanism = { ...tea('pot'), onlyOne: ['place'] };
    expect(kinds(one, ended, 'brewing')).toEqual(['publish', 'claim']);
    expect(kinds(one, opened('pot'), 'brewing')).toEqual([]);
    expect(kinds(one, opened('pot'), 'withdrawn')).toEqual(['publish']);
  });
});

describe('moves', () => {
  const moving = (moves: Readonly<Record<string, Move>>): Mechanism => {
    const states = Object.entries(tea('pot').states).map(([name, state]): [string, State] => [
      name,
      { ...state, moves: moves[name] ? [moves[name]] : [] },
    ]);
    return { ...tea('pot'), states: Object.fromEntries(states) };
  };

  it('that lead round in a circle are a fault of the rule', () => {
    const back: Move = { when: [], to: 'brewing', does: [] };
    const round = moving({ brewing: { ...back, to: 'wished' }, wished: back });
    expect(() => going(opened('pot'), 'brewing', {}, round)).toThrow('comes to rest');
  });

  it('that cannot do what they say refuse the act', () => {
    const down: Move = { when: [], to: 'poured', does: [{ kind: 'return', to: null }] };
    const outcome = go(
      moving({ brewing: down }),
      opened('pot'),
      bySystem('go', 'brewing', {}),
      contextOf(system),
    );
    expect(refused(outcome).kind).toBe('no-rung-below');
  });

  it('write what their effects write', () => {
    const { acts } = counting();
    expect(acts[1]).toMatchObject({ step: 'move', facts: { votes: ['voted:1:1', 'roll:1:1'] } });
  });

  function counting(): Decision {
    const council = tea('council');
    const count: Move = { when: [], to: 'dropped', does: [{ kind: 'count-votes' }] };
    const voting = { ...council.states['voting']!, moves: [count] };
    const rule = { ...council, states: { ...council.states, voting } };
    const matter: Matter = { ...opened('tasting'), mechanism: 'council', state: 'called', clocks: [] };
    const weight = { heads: 1, area: 1 };
    const vote = { roll: new Map(), handedTo: {}, whole: weight, voted: weight, box: {} };
    return made(go(rule, matter, bySystem('go', 'voting', {}), contextOf(system, { known: { vote } })));
  }
});

it('a state that everybody signs forgets the signatures when it is entered again, and nothing else', () => {
  const talked = made(when(opened('quarrel'), peacemaker, 'sit-down', { 'talk-note': '谈' })).matter;
  const shaken = made(when(talked, peacemaker, 'shake')).matter;
  const signed = made(when(shaken, friend, 'sign')).matter;
  const back = made(when(signed, friend, 'refuse', { reason: '不服' })).matter;
  expect(back.taken).toMatchObject({ sign: ['friend'] });
  expect(made(when(back, peacemaker, 'shake')).matter.taken).toEqual({
    'sit-down': ['peacemaker'],
    shake: ['peacemaker', 'peacemaker'],
    refuse: ['friend'],
  });
});

it('a count that leads straight into another vote is kept beside it', () => {
  const council = tea('council');
  const voting = council.states['voting']!;
  const again = { ...voting, name: 'again', moves: [] };
  const rule: Mechanism = { ...council, states: { ...council.states, again } };
  const name = 'voting/2';
  const weight = { heads: 1, area: 1 };
  const result = { whole: weight, voted: weight, box: {}, quorum: true, passed: false };
  const matter: Matter = {
    ...opened('tasting'),
    mechanism: 'council',
    state: 'voting',
    clocks: [],
    votes: { voting: { name, result: null } },
  };
  const { votes, seq } = going(matter, 'again', { votes: { voting: { name, result } } }, rule).matter;
  expect(votes).toEqual({
    voting: { name, result },
    again: { name: `again/${seq}`, result: null },
  });
});
