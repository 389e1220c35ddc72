import { describe, expect, it } from 'vitest';
import { toOrgId } from '../ground/org.ts';
import { findEffect } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Actor, Context, RuleKnown } from './context.ts';
import { followEffects, type Followed } from './effects.ts';
import type { Facts, Matter } from './matter.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { brewer, contextOf, HOUR, MONDAY, opened, refused, system, tea } from './testing/scene.ts';
import { GREEN, LOTUS, TOWN } from './testing/tea-club.ts';

const pot = opened('pot');

interface Scene {
  readonly matter?: Partial<Matter>;
  readonly facts?: Facts;
  readonly actor?: Actor;
  readonly context?: Partial<Context>;
  readonly rule?: Mechanism;
}

function follow(phrases: string | readonly string[], scene: Scene = {}): Followed | Refusal {
  const matter = { ...pot, ...scene.matter };
  const effects = [phrases].flat().map((phrase) => findEffect(phrase)!);
  const context = contextOf(scene.actor ?? brewer, scene.context);
  return followEffects(effects, scene.rule ?? tea(matter.mechanism), matter, scene.facts ?? {}, context);
}

function followed(phrases: string | readonly string[], scene: Scene = {}): Followed {
  const outcome = follow(phrases, scene);
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const changes = (phrases: string | readonly string[], scene: Scene = {}) => followed(phrases, scene).changes;
const deeds = (phrases: string | readonly string[], scene: Scene = {}) => followed(phrases, scene).deeds;

describe('orgs that are asked', () => {
  const seats = (scene: Scene, phrases: string | readonly string[] = 'ask shops as fetching') =>
    Object.values(changes(phrases, scene).parts!).map(({ seat }) => seat);
  const [leaf, cup] = ['990001-leaf', '990001-cup'].map(toOrgId) as [
    ReturnType<typeof toOrgId>,
    ReturnType<typeof toOrgId>,
  ];

  it('are each asked for one part, which the whole knows', () => {
    const { changes, deeds } = followed('ask shops as fetching', { facts: { shops: ['990001-leaf'] } });
    const id = Object.keys(changes.parts!)[0]!;
    expect(changes.parts).toEqual({
      [id]: { part: 'fetching', seat: leaf, state: 'asked', open: true, since: MONDAY },
    });
    expect(deeds).toEqual([{ kind: 'open-part', part: 'fetching', mechanism: 'fetch', id, seat: leaf }]);
  });

  it('are many, one, the one of the choice, or none', () => {
    expect(seats({ facts: { shops: ['990001-leaf', '990001-cup'] } })).toEqual([leaf, cup]);
    expect(seats({ facts: { shops: '990001-leaf' } })).toEqual([leaf]);
    expect(seats({ facts: { repair: 'cracked-cup' } }, 'ask repair as fetching')).toEqual([cup]);
    expect(seats({})).toEqual([]);
  });

  it('of two effects are all asked', () => {
    const facts = { shops: ['990001-leaf'], repair: 'cracked-cup' };
    expect(seats({ facts }, ['ask shops as fetching', 'ask repair as fetching'])).toEqual([leaf, cup]);
  });

  it('are orgs there are', () => {
    expect(refused(follow('ask shops as fetching', { facts: { shops: ['nobody'] } }))).toMatchObject({
      kind: 'form',
      fields: [{ field: 'shops', fault: 'unknown-org' }],
    });
  });

  it('are not asked twice for the same, while it is open', () => {
    const facts = { shops: ['990001-leaf'] };
    const asked = { part: 'fetching', seat: leaf, state: 'asked', open: true };
    const again = (part: object) =>
      follow('ask shops as fetching', { facts, matter: { parts: { p: { ...asked, ...part } } } });
    expect(refused(again({}))).toMatchObject({ kind: 'form', fields: [{ field: 'shops', fault: 'twice' }] });
    expect(isRefusal(again({ open: false }))).toBe(false);
    expect(isRefusal(again({ part: 'washing' }))).toBe(false);
    expect(isRefusal(again({ seat: cup }))).toBe(false);
    const rule = tea('pot');
    const many = {
      ...rule,
      parts: { ...rule.parts, fetching: { ...rule.parts['fetching']!, many: true as const } },
    };
    expect(seats({ facts, rule: many, matter: { parts: { p: asked } } })).toEqual([leaf]);
  });

  it('are all that serve the place, and none of those asked already', () => {
    const asked = { part: 'fetching', seat: leaf, state: 'asked', open: true };
    expect(seats({}, 'ask all serves as fetching')).toEqual([leaf]);
    expect(seats({ matter: { parts: { p: asked } } }, 'ask all serves as fetching')).toEqual([]);
    expect(
      seats({ matter: { parts: { p: { ...asked, open: false } } } }, 'ask all serves as fetching'),
    ).toEqual([leaf]);
    expect(seats({}, 'ask all haunts as fetching')).toEqual([]);
  });

  it('by a choice are those of that choice, also where others come first', () => {
    const rule = tea('pot');
    const field = rule.fields['repair']!;
    const other = { value: 'kettle', words: field.words, org: '{area}-kettle', marks: [] };
    const choices = [other, ...field.choices];
    const more = { ...rule, fields: { ...rule.fields, repair: { ...field, choices } } };
    expect(seats({ facts: { repair: 'cracked-cup' }, rule: more }, 'ask repair as fetching')).toEqual([cup]);
  });
});

describe('a matter that is opened beside', () => {
  it('is told what this one knows, under the names it uses itself', () => {
    const [deed] = deeds('open quarrel with account from wish with sides from nobody');
    expect(deed).toMatchObject({ kind: 'open-matter', mechanism: 'quarrel' });
    expect(deed).toHaveProperty('facts', { ...pot.facts, account: '一壶龙井' });
    expect(deed).not.toHaveProperty('facts.sides');
  });

  it('is of whoever a field names, and of nobody in particular where it is empty', () => {
    const whose = (facts: Facts) => deeds('open quarrel for guest with account from wish', { facts });
    expect(whose({ guest: 'aunt' })).toMatchObject([{ requester: 'aunt' }]);
    expect(whose({})).toMatchObject([{ requester: null }]);
  });

  it('opens by itself on the day that is named, where one is', () => {
    const facts = { day: '2026-10-01' };
    expect(deeds('schedule tasting on day', { facts })).toEqual([
      { kind: 'schedule', mechanism: 'tasting', on: '2026-10-01', facts: { ...pot.facts, ...facts } },
    ]);
    expect(deeds('schedule tasting on day')).toEqual([]);
  });
});

describe('who a matter is given to', () => {
  const assignee = (phrase: string, scene: Scene = {}) =>
    changes(phrase, { matter: { assignee: 'before' }, ...scene }).assignee;

  it('is the actor, nobody, or the person of a field; without an answer it stays', () => {
    expect(assignee('assign actor')).toBe('brewer');
    expect(assignee('assign actor', { actor: system })).toBeNull();
    expect(assignee('assign nobody')).toBeNull();
    expect(assignee('assign guest', { facts: { guest: 'an' } })).toBe('an');
    expect(assignee('assign guest')).toBe('before');
  });
});

describe('a place at a table', () => {
  const resource = 'table-1';
  const booked = (is: 'held' | 'waiting' | 'attended'): Scene => ({ matter: { booking: { resource, is } } });

  it('is held while there are free ones, and waited for when there are none', () => {
    const book = (free: number) =>
      followed('book seat', {
        facts: { seat: resource },
        context: { known: { free: { [resource]: free } } },
      });
    expect(book(1).changes).toEqual({ booking: { resource, is: 'held' } });
    expect(book(1).deeds).toEqual([{ kind: 'book', resource, is: 'held' }]);
    expect(book(0).changes).toEqual({ booking: { resource, is: 'waiting' } });
    expect(followed('book seat')).toMatchObject({ changes: {}, deeds: [] });
  });

  it('is attended by whoever has one', () => {
    expect(followed('attend booking', booked('held'))).toMatchObject({
      changes: { booking: { resource, is: 'attended' } },
      deeds: [{ kind: 'attend', resource }],
    });
    expect(followed('attend booking')).toMatchObject({ changes: {}, deeds: [] });
  });

  it.each(['held', 'waiting'] as const)('that is %s is given back', (is) => {
    expect(followed('release booking', booked(is))).toMatchObject({
      changes: { booking: null },
      deeds: [{ kind: 'release', resource, was: is }],
    });
  });

  it('that was attended, or that nobody has, is not given back', () => {
    for (const scene of [booked('attended'), {}])
      expect(followed('release booking', scene)).toMatchObject({ changes: {}, deeds: [] });
  });
});

describe('tries and rungs', () => {
  it('a try is used on the rung the matter is on, or once for all where there are none', () => {
    expect(changes('use a try').tries).toEqual({ garden: 1 });
    expect(changes('use a try', { matter: { tries: { garden: 1, town: 2 } } }).tries).toEqual({
      garden: 2,
      town: 2,
    });
    expect(changes(['use a try', 'use a try'], { matter: { rung: null } }).tries).toEqual({ '': 2 });
  });

  it('a matter goes to the level that is named, if that is another one than its own', () => {
    const to = (where?: string) => follow('return to where', { facts: where === undefined ? {} : { where } });
    expect(to('town')).toMatchObject({ changes: { owner: TOWN, rung: 'town' } });
    expect(to('table')).toMatchObject({ changes: { owner: LOTUS, rung: 'table' } });
    for (const nowhere of ['garden', 'moon', undefined])
      expect(refused(to(nowhere))).toMatchObject({
        kind: 'form',
        fields: [{ field: 'where', fault: 'not-a-choice' }],
      });
    expect(pot.owner).toBe(GREEN);
  });
});

it('those who are reminded are told once each, of a step', () => {
  expect(deeds('remind brewer@owner and host@owner and brewer@owner')).toEqual([
    { kind: 'remind', keys: [`brewer@${GREEN}`, `host@${GREEN}`], why: 'step', step: '' },
  ]);
});

describe('a clock begun anew', () => {
  const now = MONDAY + HOUR;
  const clock = pot.clocks[0]!;
  const brewing = { ...clock, name: 'brewing', state: 'brewing', pausedAt: MONDAY };
  const starts = (phrase: string, matter: Partial<Matter>, rule = tea('pot')) =>
    changes(phrase, { matter, rule, context: { now } }).clocks!.map((one) => one.startedAt);

  it('is one of the state the matter is in, by its name or every one', () => {
    expect(starts('restart clock', { clocks: [clock, brewing] })).toEqual([now, MONDAY]);
    expect(starts('restart clock wished', { clocks: [clock, brewing] })).toEqual([now, MONDAY]);
    expect(starts('restart clock other', { clocks: [clock, brewing] })).toEqual([MONDAY, MONDAY]);
  });

  it('that comes again is reported by its name only', () => {
    const rule = tea('pot');
    const state = rule.states['wished']!;
    const again = { ...state, clocks: [{ ...state.clocks[0]!, repeats: true }] };
    const duty: Mechanism = { ...rule, states: { ...rule.states, wished: again } };
    const missed = { ...clock, missed: 2 };
    const after = (phrase: string) => changes(phrase, { matter: { clocks: [missed] }, rule: duty }).clocks;
    expect(after('restart clock')).toEqual([missed]);
    expect(after('restart clock wished')).toEqual([{ ...missed, missed: 1 }]);
  });
});

describe('a rule of the city', () => {
  const facts = { text: 'mechanism: pot', file: 'mechanisms/pot.yaml', over: 'abc' };
  const rule: RuleKnown = { problems: 0, over: 'abc', same: false, revision: 3, hash: 'def' };
  const say = (does: string, known: Partial<RuleKnown> = {}) =>
    follow(`${does} text as file over over`, { facts, context: { known: { rule: { ...rule, ...known } } } });

  it('is adopted as it was known, and brings about nothing while it is only checked', () => {
    expect(say('adopt')).toMatchObject({
      deeds: [{ kind: 'adopt', file: 'mechanisms/pot.yaml', text: 'mechanism: pot', over: rule }],
    });
    expect(say('check')).toMatchObject({ changes: {}, deeds: [] });
  });

  it.each(['check', 'adopt'])('says why not, at its %s', (does) => {
    expect(refused(say(does, { problems: 1 })).kind).toBe('rule-has-problems');
    expect(refused(say(does, { over: 'xyz' })).kind).toBe('rule-moved-on');
    expect(refused(say(does, { same: true })).kind).toBe('rule-unchanged');
    expect(refused(follow(`${does} text as file over over`, { facts })).kind).toBe('rule-has-problems');
  });
});
