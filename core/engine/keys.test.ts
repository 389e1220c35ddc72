import { describe, expect, it } from 'vitest';
import { openGround } from '../ground/ground.ts';
import type { Org } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { findScope } from '../mechanism/scope.ts';
import {
  barredKeys,
  deciderKeys,
  keysOf,
  mayRead,
  nextRung,
  readerKeys,
  seatAbove,
  seatAtLevel,
} from './keys.ts';
import type { Matter } from './matter.ts';
import { brewer, friend, guest, made, opened, peacemaker, tea, when } from './testing/scene.ts';
import { COUNTY, GREEN, LOTUS, RED, TOWN, teaGround, teaPack } from './testing/tea-club.ts';
import { findWaitingKey } from './waiting.ts';

const keys = (phrase: string, matter: Matter): string[] =>
  keysOf(findScope(phrase)!, tea(matter.mechanism), matter, teaGround);
const waits = (matter: Matter): string | null => findWaitingKey(tea(matter.mechanism), matter, teaGround);

describe('who stands where', () => {
  const pot = opened('pot');
  it.each([
    ['requester', ['person:guest']],
    ['helper', []],
    ['assignee', []],
    ['parties', []],
    ['brewer@owner', [`brewer@${GREEN}`]],
    ['host@above', [`host@${TOWN}`]],
    ['guide@place', [`guide@${LOTUS}`, `guide@${GREEN}`, `guide@${TOWN}`, `guide@${COUNTY}`]],
    ['host@town', [`host@${TOWN}`]],
    ['host@county', [`host@${COUNTY}`]],
    ['shopkeeper@asked', []],
    ['anyone', ['anyone']],
    ['public', ['public']],
    ['system', ['system']],
  ])('%s', (phrase, expected) => {
    expect(keys(phrase, pot)).toEqual(expected);
  });

  it('readers of the matter, each once', () => {
    expect(readerKeys(tea('pot'), pot, teaGround)).toEqual([
      'person:guest',
      `brewer@${GREEN}`,
      `host@${GREEN}`,
      `host@${TOWN}`,
    ]);
    expect(keys('readers', pot)).toEqual(readerKeys(tea('pot'), pot, teaGround));
  });

  it('above the last rung there is nobody; without rungs it is the next level of the city', () => {
    const up = made(when(pot, brewer, 'pass-on', { reason: '没水' })).matter;
    expect(seatAbove(tea('pot'), up, teaGround)).toBeUndefined();
    expect(seatAbove(tea('tasting'), opened('tasting'), teaGround)).toBe(TOWN);
  });

  it('the next rung is another seat than its own, and there is none from no rung', () => {
    const next = (by: 1 | -1, over: Partial<Matter>) =>
      nextRung(by, tea('pot'), { ...pot, ...over }, teaGround);
    expect(next(1, {})).toEqual({ level: 'town', seat: TOWN });
    expect(next(1, { owner: toPlaceId(TOWN) })).toBeUndefined();
    for (const rung of [null, 'moon'])
      expect([next(1, { rung }), next(-1, { rung })]).toEqual([undefined, undefined]);
  });

  it('a level the city lacks is whoever does its work: at the place they govern, else at their own', () => {
    const shop = teaPack.ground.orgs.find((org) => org.id === '990001-leaf')!;
    const seat = (over: Partial<Org>, place = pot.place) => {
      const orgs = [{ ...shop, actsFor: 'street', ...over }];
      return seatAtLevel('street', { ...pot, place }, openGround({ ...teaPack.ground, orgs }));
    };
    expect(seat({})).toBe('990001-leaf');
    expect(seat({ governs: toPlaceId(RED) })).toBe(RED);
    expect(seat({ actsFor: null })).toBeUndefined();
    expect(seat({}, null)).toBeUndefined();
  });

  it('of a field are the orgs it names, one or many, as far as there are such', () => {
    const words = { zh: '茶铺', en: 'shop' };
    const where = { kind: 'field', field: 'lender', words } as const;
    const named = (facts: Matter['facts']) =>
      keysOf({ kind: 'role', role: 'shopkeeper', where }, tea('pot'), { ...pot, facts }, teaGround);
    const [leaf, cup] = ['shopkeeper@990001-leaf', 'shopkeeper@990001-cup'];
    expect(named({ lender: '990001-leaf' })).toEqual([leaf]);
    expect(named({ lender: ['990001-cup', 'nobody', '990001-leaf'] })).toEqual([cup, leaf]);
    expect(named({ lender: 'nobody' })).toEqual([]);
    expect(named({})).toEqual([]);
  });

  it('at no place nobody stands', () => {
    expect(keys('guide@place', { ...pot, place: null })).toEqual([]);
  });
});

describe('who is kept away', () => {
  const quarrel = opened('quarrel');
  const deciding = (rule: Mechanism): string[] => deciderKeys(rule, opened('quarrel'), teaGround);

  it('whoever is related to a party, or has stepped aside, where a step bars relatives', () => {
    expect(barredKeys(tea('quarrel'), quarrel)).toEqual(['kin:guest', 'kin:friend', 'aside:m']);
    expect(barredKeys(tea('quarrel'), { ...quarrel, parties: [] })).toEqual([]);
    expect(barredKeys(tea('pot'), { ...opened('pot'), parties: ['guest'] })).toEqual([]);
  });

  it('those who decide between the parties are whoever takes such a step', () => {
    expect(deciding(tea('quarrel'))).toEqual([`peacemaker@${GREEN}`]);
    expect(deciding(tea('pot'))).toEqual([]);
    expect(deciding(tea('tasting'))).toEqual([]);
    const state = tea('quarrel').states['talking']!;
    const shake = state.steps['shake']!;
    const own = { ...shake, unless: [...shake.unless, { kind: 'own-work' as const }] };
    const talking = { ...state, steps: { shake: own } };
    expect(deciding({ ...tea('quarrel'), states: { talking } })).toEqual([`peacemaker@${GREEN}`]);
  });

  it.each<[string, string, string[], string[], boolean]>([
    ['by one key in common', 'other', ['host'], [], true],
    ['not without one', 'other', ['guide'], [], false],
    ['not past a bar', 'other', ['host', 'kin:an'], ['kin:an', 'aside:m'], false],
    ['past a bar that is another’s', 'other', ['host', 'kin:bo'], ['kin:an', 'aside:m'], true],
    ['past a bar in their own name', 'me', ['person:me', 'kin:an'], ['kin:an', 'aside:m'], true],
  ])('one reads %s', (_, own, keys, barred, expected) => {
    const row = { readers: ['brewer', 'host', 'person:me'], barred };
    expect(mayRead(row, new Set(keys), `person:${own}`)).toBe(expected);
  });
});

describe('whom it waits on', () => {
  it('the brewer, then the guest, then nobody', () => {
    const pot = opened('pot');
    expect(waits(pot)).toBe(`brewer@${GREEN}`);
    const brewed = made(when(pot, brewer, 'brew')).matter;
    const poured = made(when(brewed, brewer, 'pour', { 'tasting-note': '香' })).matter;
    expect(waits(poured)).toBe('person:guest');
    expect(waits(made(when(poured, guest, 'solved')).matter)).toBeNull();
  });

  it('where the place lies above the level that is waited on, whoever holds the role at the place itself', () => {
    const pot = tea('pot');
    const atTable: Mechanism = {
      ...pot,
      states: { ...pot.states, wished: { ...pot.states['wished']!, waitsOn: findScope('guide@table')! } },
    };
    expect(findWaitingKey(atTable, opened('pot'), teaGround)).toBe(`guide@${LOTUS}`);
    const whole = { ...opened('pot'), place: toPlaceId(GREEN) };
    expect(findWaitingKey(atTable, whole, teaGround)).toBe(`guide@${GREEN}`);
  });

  it('nobody, where a state waits on none or nobody stands where it waits', () => {
    const pot = tea('pot');
    const waiting = (phrase: string | null, over: Partial<Matter> = {}): string | null => {
      const waitsOn = phrase === null ? null : findScope(phrase)!;
      const states = { ...pot.states, wished: { ...pot.states['wished']!, waitsOn } };
      return findWaitingKey({ ...pot, states }, { ...opened('pot'), ...over }, teaGround);
    };
    expect(waiting(null)).toBeNull();
    expect(waiting('assignee')).toBeNull();
    expect(waiting('shopkeeper@asked')).toBeNull();
    expect(waiting('host@above', { rung: 'town', owner: toPlaceId(TOWN) })).toBeNull();
    expect(waiting('guide@table', { place: null })).toBeNull();
    expect(waiting('brewer@owner', { open: false })).toBeNull();
  });

  it('of those who must sign, the first who has not', () => {
    const talked = made(when(opened('quarrel'), peacemaker, 'sit-down', { 'talk-note': '谈' })).matter;
    const shaken = made(when(talked, peacemaker, 'shake')).matter;
    expect(waits(shaken)).toBe('person:guest');
    expect(waits(made(when(shaken, guest, 'sign')).matter)).toBe('person:friend');
    expect(waits(made(when(shaken, friend, 'sign')).matter)).toBe('person:guest');
  });
});
