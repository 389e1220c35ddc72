import { describe, expect, it } from 'vitest';
import { toPlaceId } from '../ground/place.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { findScope } from '../mechanism/scope.ts';
import { keysOf, readerKeys, seatAbove } from './keys.ts';
import type { Matter } from './matter.ts';
import { brewer, friend, guest, made, opened, peacemaker, tea, when } from './testing/scene.ts';
import { COUNTY, GREEN, LOTUS, TOWN, teaGround } from './testing/tea-club.ts';
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

  it('of those who must sign, the first who has not', () => {
    const talked = made(when(opened('quarrel'), peacemaker, 'sit-down', { 'talk-note': '谈' })).matter;
    const shaken = made(when(talked, peacemaker, 'shake')).matter;
    expect(waits(shaken)).toBe('person:guest');
    expect(waits(made(when(shaken, guest, 'sign')).matter)).toBe('person:friend');
    expect(waits(made(when(shaken, friend, 'sign')).matter)).toBe('person:guest');
  });
});
