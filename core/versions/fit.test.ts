import { expect, it } from 'vitest';
import { tea } from '../engine/testing/scene.ts';
import type { InFlight, Mechanism } from '../mechanism/mechanism.ts';
import { findUnfit } from './fit.ts';

const open = (mechanism: Mechanism): InFlight => ({
  states: Object.fromEntries(
    Object.values(mechanism.states)
      .filter((state) => !state.final)
      .map(({ name }) => [name, name]),
  ),
  clocks: 'keep',
  fields: {},
  drops: [],
});
const without = <T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
const mapped = (mechanism: Mechanism, states: Readonly<Record<string, string>>): InFlight => ({
  ...open(mechanism),
  states: { ...open(mechanism).states, ...states },
});
const kinds = (was: Mechanism, is: Mechanism, rule = open(was)): string[] =>
  findUnfit(was, is, rule).map((one) => one.kind);

const pot = tea('pot');
const quarrel = tea('quarrel');
const council = tea('council');
const fetch = tea('fetch');
const voting = Object.values(council.states).find((state) => state.vote !== null)!.name;
const waiting = Object.values(quarrel.states).find((state) => Object.keys(state.tries).length > 0)!.name;
const states = (mechanism: Mechanism, name: string, over: object): Mechanism => ({
  ...mechanism,
  states: { ...mechanism.states, [name]: { ...mechanism.states[name]!, ...over } },
});

/** The next version has a deadline until a day, which is asked when it opens. */
function untilDay(state: string): Mechanism {
  const { day } = tea('loan').fields;
  const [clock] = pot.states[state]!.clocks;
  const until = { ...clock!, within: { kind: 'until', field: 'day' } } as const;
  const next = states(pot, state, { clocks: [until] });
  const opens = { ...pot.opens, asks: [...pot.opens.asks, { field: 'day', required: true }] };
  return { ...next, opens, fields: { ...pot.fields, day: day! } };
}

it('a version fits the one before when it changes nothing', () => {
  for (const mechanism of [pot, quarrel, council, fetch]) expect(kinds(mechanism, mechanism)).toEqual([]);
});

it.each<[string, Mechanism, Mechanism, InFlight?]>([
  ['in-flight-missing', pot, pot, { ...open(pot), states: without(open(pot).states, 'brewing') }],
  ['in-flight-unknown', pot, pot, mapped(pot, { boiling: 'brewing' })],
  ['in-flight-reopens', pot, pot, mapped(pot, { sour: 'brewing' })],
  ['in-flight-ends', pot, pot, mapped(pot, { brewing: 'sour' })],
  ['in-flight-rung', pot, { ...pot, rungs: pot.rungs.slice(1) }],
  ['in-flight-rung', { ...pot, rungs: [] }, pot],
  ['in-flight-tries', quarrel, states(quarrel, waiting, { tries: {} })],
  ['in-flight-party', pot, { ...pot, seenBy: pot.seenBy.filter((scope) => scope.kind !== 'part') }],
  ['in-flight-field', pot, { ...pot, fields: without(pot.fields, 'wish') }],
  [
    'in-flight-field',
    pot,
    { ...pot, fields: { ...pot.fields, wish: { ...pot.fields['wish']!, type: 'date' } } },
  ],
  [
    'in-flight-field',
    pot,
    { ...pot, fields: { ...pot.fields, wish: { ...pot.fields['wish']!, personal: false } } },
  ],
  ['in-flight-overwrites', pot, pot, { ...open(pot), fields: { wish: 'tasting-note' } }],
  [
    'in-flight-overwrites',
    pot,
    pot,
    { ...open(pot), fields: { wish: 'tasting-note' }, drops: ['tasting-note'] },
  ],
  [
    'in-flight-overwrites',
    pot,
    pot,
    { ...open(pot), fields: { wish: 'tasting-note', 'tasting-note': 'wish' } },
  ],
  [
    'in-flight-overwrites',
    pot,
    {
      ...pot,
      fields: { ...pot.fields, note: { ...pot.fields['tasting-note']!, name: 'note', personal: true } },
    },
    { ...open(pot), fields: { wish: 'note', 'tasting-note': 'note' } },
  ],
  ['in-flight-part', pot, { ...pot, parts: {} }],
  ['in-flight-part', fetch, { ...fetch, face: 'form' }],
  ['in-flight-day', pot, untilDay('brewing')],
  ['in-flight-day', pot, untilDay('poured')],
  ['in-flight-only-one', pot, { ...pot, onlyOne: ['wish'] }],
  ['in-flight-vote', states(council, voting, { vote: null }), council],
])('%s is told, and nothing else', (kind, was, is, rule) => {
  const found = findUnfit(was, is, rule ?? open(was));
  expect([...new Set(found.map((one) => one.kind))]).toEqual([kind]);
  for (const { words } of found) {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/^[^。，]+$/);
  }
});

it('a field that is said to be gone, or to bear another name, is not lost', () => {
  const { wish, ...fields } = pot.fields;
  expect(kinds(pot, { ...pot, fields }, { ...open(pot), drops: ['wish'] })).toEqual([]);
  const renamed = { ...pot, fields: { ...fields, desire: { ...wish!, name: 'desire' } } };
  expect(kinds(pot, renamed, { ...open(pot), fields: { wish: 'desire' } })).toEqual([]);
});

it('where everybody may read, no reader is lost', () => {
  expect(kinds(pot, { ...pot, seenBy: [{ kind: 'public' }] })).toEqual([]);
});

it('a day that was sure to be answered before, under whatever name, is known to a deadline that runs until it', () => {
  const after = untilDay('brewing');
  const { day, ...fields } = after.fields;
  expect(kinds(after, after)).toEqual([]);
  const renamed = JSON.parse(JSON.stringify(after).replaceAll('"day"', '"best-before"')) as Mechanism;
  expect(kinds(after, renamed, { ...open(after), fields: { day: 'best-before' } })).toEqual([]);
  // A step on every way there asks it in the new version too.
  const brew = { ...pot.states['wished']!.steps['brew']!, asks: [{ field: 'day', required: true }] };
  const brewing = states(after, 'wished', { steps: { brew } });
  const opens = { ...pot, fields: { ...fields, day: day! } };
  const only = {
    ...open(pot),
    states: { ...open(pot).states, brewing: 'wished', poured: 'wished', gathering: 'wished' },
  };
  expect(kinds(opens, brewing, only)).toEqual([]);
});

it('another face is named as what it is, and parts only where there are some', () => {
  const words = (is: Mechanism): string[] => findUnfit(fetch, is, open(fetch)).map((one) => one.words.zh);
  expect(words({ ...fetch, face: 'form' })).toEqual(['在办的事是别的事的分项，新版本不是：接不过去']);
  const whole = findUnfit(pot, { ...pot, parts: {}, face: 'part' }, open(pot)).map((one) => one.words.zh);
  expect(whole).toEqual([
    '在办的分项「fetching」到了新版本没有位置',
    '在办的事自己立着，新版本成了别的事的分项：接不过去',
  ]);
});
