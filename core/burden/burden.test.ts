import { describe, expect, it } from 'vitest';
import { teaPack } from '../engine/testing/tea-club.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { burdenByRole, costByWho, expectationOf, OURS_MATTERS, STEP_BASE_S } from './burden.ts';
import { usualRoad } from './road.ts';

const roadOf = (city: string, mechanism: string): string[] => {
  const { pack } = readPack({ common: filesOf('common'), own: filesOf(city) });
  return usualRoad(pack!.mechanisms[mechanism]!).map(({ step }) => step.name);
};

describe('the usual road', () => {
  it('is the one a person would tell', () => {
    expect(roadOf('cenxi', 'whistle')).toEqual(['answer', 'handle', 'solved']);
    expect(roadOf('cenxi', 'mediation')).toEqual(['hold', 'agree', 'sign', 'visit-kept']);
    expect(roadOf('nanning', 'finding')).toEqual(['check', 'fix', 'recheck']);
    expect(roadOf('guilin', 'order')).toEqual(['place', 'take', 'schedule', 'serve', 'solved']);
    expect(roadOf('guilin', 'answer')).toEqual(['accept', 'arrive', 'done']);
  });

  it('leads past a move back, to the state that stands nearest below', () => {
    expect(roadOf('guilin', 'whistle')).toEqual(['call', 'solved']);
  });
});

describe('what a matter asks', () => {
  const pot = teaPack.mechanisms['pot']!;

  it('of whom: the form, and a base for every act', () => {
    const { wish, tea, place, photos, 'tasting-note': note } = pot.fields;
    const asked = wish!.costsS + tea!.costsS + place!.costsS + photos!.costsS;
    expect(costByWho(pot)).toEqual([
      { who: 'requester', isRole: false, seconds: STEP_BASE_S + asked + STEP_BASE_S },
      { who: 'brewer', isRole: true, seconds: 2 * STEP_BASE_S + note!.costsS + photos!.costsS },
    ]);
  });

  it('a step that says what it costs is not given the base', () => {
    const brewing = pot.states['brewing']!;
    const pour = { ...brewing.steps['pour']!, costsS: 100 };
    const states = { ...pot.states, brewing: { ...brewing, steps: { ...brewing.steps, pour } } };
    const dear = costByWho({ ...pot, states }).find(({ who }) => who === 'brewer')!;
    const plain = costByWho(pot).find(({ who }) => who === 'brewer')!;
    expect(dear.seconds - plain.seconds).toBe(100 - STEP_BASE_S);
  });

  it('of whoever took it on: of the role that may take it on', () => {
    const whos = costByWho(teaPack.mechanisms['tasting']!);
    expect(whos.map(({ who }) => who)).toEqual(['requester', 'host', 'guide']);
  });
});

describe('what a month asks', () => {
  it('goes by the city’s number, else the rule’s, else ours', () => {
    const pot = { ...teaPack.mechanisms['pot']!, expects: { brewer: 7 } };
    expect(expectationOf(teaPack, teaPack.mechanisms['pot']!, 'brewer')).toEqual({
      matters: OURS_MATTERS,
      ours: true,
    });
    expect(expectationOf(teaPack, pot, 'brewer')).toEqual({ matters: 7, ours: true });
    const city = { ...teaPack, expects: { pot: { brewer: 3 } } };
    expect(expectationOf(city, pot, 'brewer')).toEqual({ matters: 3, ours: false });
  });

  it('adds up over the mechanisms a role acts in, heaviest first', () => {
    const pack = {
      ...teaPack,
      mechanisms: { blend: teaPack.mechanisms['blend']!, tasting: teaPack.mechanisms['tasting']! },
    };
    const host = burdenByRole(pack).find(({ role }) => role === 'host')!;
    const shares = ['blend', 'tasting'].map((name) => {
      const seconds = costByWho(teaPack.mechanisms[name]!).find(({ who }) => who === 'host')!.seconds;
      return (seconds * OURS_MATTERS) / 60;
    });
    expect(host.of.map(({ mechanism }) => mechanism.name)).toEqual(['blend', 'tasting']);
    expect(host.of.map(({ minutes }) => minutes)).toEqual(shares);
    expect(host.minutes).toBeCloseTo(shares[0]! + shares[1]!);
    expect(burdenByRole(teaPack).map(({ minutes }) => minutes)).toEqual(
      burdenByRole(teaPack)
        .map(({ minutes }) => minutes)
        .toSorted((a, b) => b - a),
    );
  });
});
