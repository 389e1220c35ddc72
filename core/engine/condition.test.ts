import { describe, expect, it } from 'vitest';
import { findConditions } from '../mechanism/condition.ts';
import { findUnmet } from './condition.ts';
import type { Context } from './context.ts';
import type { Matter } from './matter.ts';
import { contextOf, guest, HOUR, MONDAY, opened, tea } from './testing/scene.ts';
import { toOrgId } from '../ground/org.ts';
import { GREEN, LOTUS, TOWN } from './testing/tea-club.ts';
import { toPlaceId } from '../ground/place.ts';

const seat = toOrgId('990001-leaf');
const part = (state: string, open = false) => ({ part: 'fetching', seat, state, open });
const parts = (...states: string[]): Partial<Matter> => ({
  parts: Object.fromEntries(states.map((state, at) => [`p${at}`, part(state)])),
});

function holds(
  phrase: string,
  name: string,
  over: Partial<Matter> = {},
  context: Partial<Context> = {},
): boolean {
  const matter = { ...opened(name), ...over };
  return findUnmet(findConditions(phrase)!, tea(name), matter, contextOf(guest, context)) === undefined;
}

describe('joins over parts', () => {
  it.each([
    ['every fetching is brought or excused', ['brought', 'excused'], true],
    ['every fetching is brought or excused', ['brought', 'asked'], false],
    ['every fetching is brought', [], true],
    ['every fetching is brought', ['brought', 'called-off'], true],
    ['any fetching is coming', ['asked', 'coming'], true],
    ['any fetching is coming', [], false],
    ['2 fetching are brought', ['brought', 'asked', 'brought'], true],
    ['2 fetching are brought', ['brought', 'asked'], false],
    ['2 fetching are brought', ['brought', 'asked', 'brought', 'asked'], true],
    ['most fetching are brought', ['brought', 'asked', 'brought'], true],
    ['most fetching are brought', ['brought', 'asked'], false],
    ['most fetching are brought', ['brought', 'called-off'], true],
    ['most fetching are brought', [], false],
  ])('%s of %j: %s', (phrase, states, expected) => {
    expect(holds(phrase, 'pot', parts(...states))).toBe(expected);
  });
});

it('a join looks at the parts it names, and at no others', () => {
  const both = { parts: { one: part('brought'), two: { ...part('asked'), part: 'washing' } } };
  expect(holds('every fetching is brought', 'pot', both)).toBe(true);
});

it('what has become so became so since the state was last left', () => {
  const anew = (since?: number, left?: Matter['left']) =>
    holds('any fetching has become brought', 'pot', {
      ...(left ? { left } : {}),
      parts: { one: since === undefined ? part('brought') : { ...part('brought'), since } },
    });
  const { state } = opened('pot');
  expect([anew(99, { [state]: 100 }), anew(100, { [state]: 100 }), anew(101, { [state]: 100 })]).toEqual([
    false,
    false,
    true,
  ]);
  // In the first term all of it; and what moved before this was kept counts in any.
  expect([anew(99), anew(99, { elsewhere: 100 }), anew(undefined, { [state]: 100 })]).toEqual([
    true,
    true,
    true,
  ]);
});

describe('tries, levels and settings', () => {
  it('a rung that this place does not have is none below', () => {
    const quarrel = tea('quarrel');
    const deeper = { ...quarrel, rungs: [{ level: 'table', words: quarrel.words }, ...quarrel.rungs] };
    const below = (place: string): boolean => {
      const matter = { ...opened('quarrel'), place: toPlaceId(place) };
      return findUnmet(findConditions('a level below')!, deeper, matter, contextOf(guest)) === undefined;
    };
    expect([below(LOTUS), below(GREEN)]).toEqual([true, false]);
  });

  it.each<[string, Partial<Matter>, boolean]>([
    ['tries left', {}, true],
    ['tries left', { tries: { garden: 2 } }, false],
    ['no tries left', { tries: { garden: 2 } }, true],
    ['tries left', { tries: { garden: 2 }, rung: 'town' }, true],
    ['tries left', { tries: { table: 9 }, rung: 'table' }, true],
    ['a level above', {}, true],
    ['no level above', { rung: 'county' }, true],
    ['a level below', {}, false],
    ['a level below', { rung: 'town', owner: toPlaceId(TOWN) }, true],
    ['no level below', {}, true],
    ['level is garden', {}, true],
    ['level is town', { rung: 'town', owner: toPlaceId(TOWN) }, true],
    ['settings.visit-always', {}, false],
    ['not settings.visit-always', {}, true],
  ])('%s with %j: %s', (phrase, over, expected) => {
    expect(holds(phrase, 'quarrel', over)).toBe(expected);
  });

  it('where there are no rungs, tries are counted once for all', () => {
    const quarrel = tea('quarrel');
    const states = { ...quarrel.states, talking: { ...quarrel.states['talking']!, tries: { '': 2 } } };
    const left = (used: number): boolean => {
      const matter = { ...opened('quarrel'), rung: null, tries: { '': used } };
      const rule = { ...quarrel, states };
      return findUnmet(findConditions('tries left')!, rule, matter, contextOf(guest)) === undefined;
    };
    expect([left(1), left(2)]).toEqual([true, false]);
  });

  it('a setting nobody has is no yes', () => {
    expect(holds('settings.nowhere', 'quarrel')).toBe(false);
  });

  it('the city’s value of a setting goes before the rule’s', () => {
    expect(
      holds('settings.visit-always', 'quarrel', {}, { settings: { quarrel: { 'visit-always': 'yes' } } }),
    ).toBe(true);
  });
});

describe('facts, steps, bookings, the whole', () => {
  it.each<[string, Partial<Matter>, boolean]>([
    ['tea is green', {}, true],
    ['tea is black or green', {}, true],
    ['tea is not green', {}, false],
    ['tea is not black or vinegar', {}, true],
    ['photos is x', {}, false],
    ['taken brew', {}, false],
    ['taken brew', { taken: { brew: ['brewer'] } }, true],
    ['not taken brew', {}, true],
    ['booking is held', {}, false],
    ['booking is held', { booking: { resource: 't', is: 'held' } }, true],
    ['booking is waiting', { booking: { resource: 't', is: 'held' } }, false],
    ['parent is gathering', {}, false],
    ['helper is named', {}, false],
    ['no helper is named', {}, true],
    ['helper is named', { helper: 'friend' }, true],
    ['parties are named', { parties: ['one', 'two'] }, true],
    ['parties are named', { parties: ['one'] }, false],
    ['no parties are named', { parties: ['one'] }, true],
    ['the vote is counted', {}, false],
    ['the vote passed', { votes: {} }, false],
    ['the vote is complete', {}, false],
    ['cel: facts.tea == "green"', {}, true],
    ['cel: size(facts.photos) > 1', {}, false],
    ['cel: rung == "garden" && state == "wished"', {}, true],
  ])('%s with %j: %s', (phrase, over, expected) => {
    expect(holds(phrase, 'pot', over)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['day falls on Saturday', '2026-09-12', true],
    ['day falls on Saturday', '2026-09-13', false],
    ['day does not fall on first Friday or day 13', '2026-09-13', false],
    ['day does not fall on first Friday or day 13', '2026-09-12', true],
    ['day falls on settings.days', '2026-09-05', true],
    ['day falls on settings.days', '2026-10-05', true],
    ['day falls on settings.days', '2026-10-06', false],
    ['day is a holiday', '2026-10-05', true],
    ['day is no holiday', '2026-10-05', false],
    // A Saturday is a rest day like any other.
    ['day is a holiday', '2026-09-12', false],
    ['day is no holiday', '2026-09-12', true],
  ])('%s with %s: %s', (phrase, day, expected) => {
    expect(holds(phrase, 'gathering', { facts: { day } })).toBe(expected);
  });

  it('without a day nothing falls on one, and the city’s own days go before the rule’s', () => {
    expect(holds('day falls on Saturday', 'gathering', { facts: {} })).toBe(false);
    expect(holds('day is a holiday', 'gathering', { facts: {} })).toBe(false);
    const settings = { gathering: { days: 'Sunday' } };
    expect(holds('day falls on settings.days', 'gathering', {}, { settings })).toBe(false);
    expect(
      holds('day falls on settings.days', 'gathering', { facts: { day: '2026-09-13' } }, { settings }),
    ).toBe(true);
  });

  it('the state of the whole is told from outside', () => {
    expect(holds('parent is closed or gathering', 'pot', {}, { known: { parentState: 'gathering' } })).toBe(
      true,
    );
  });
});

describe('days', () => {
  const on = (day: string | undefined): Partial<Matter> => ({ facts: day === undefined ? {} : { day } });

  it.each<[string, string | undefined, boolean]>([
    ['day is reached', '2026-09-07', true],
    ['day is reached', '2026-09-08', false],
    ['day is not reached', '2026-09-08', true],
    ['day is reached', undefined, false],
    ['day is not reached', undefined, true],
    ['day is within 2 days', '2026-09-06', false],
    ['day is within 2 days', '2026-09-07', true],
    ['day is within 2 days', '2026-09-09', true],
    ['day is within 2 days', '2026-09-10', false],
    ['day is within 2 days', undefined, false],
  ])('%s, %s on 7 September: %s', (phrase, day, expected) => {
    expect(holds(phrase, 'pot', on(day))).toBe(expected);
  });
});

it('the time within which a day lies runs through the night', () => {
  const context = { now: MONDAY + 11 * HOUR, quiet: { fromMin: 21.5 * 60, untilMin: 7.5 * 60 } };
  const near = (day: string) => holds('day is within 16 hours', 'pot', { facts: { day } }, context);
  expect([near('2026-09-08'), near('2026-09-09')]).toEqual([true, false]);
});

describe('lists, ledgers and other matters', () => {
  it.each<[string, Context['known'], boolean]>([
    ['at least 2 on wishes', { onList: { wishes: 2 } }, true],
    ['at least 2 on wishes', { onList: { wishes: 1, memories: 9 } }, false],
    ['at least 1 on wishes', {}, false],
    ['at least 5 in points@requester', { balances: { 'points@requester': 5 } }, true],
    ['at least 5 in points@requester', { balances: { 'points@requester': 4, 'points@owner': 9 } }, false],
    ['at least 5 in points@requester', {}, false],
    ['reopening is granted here', { elsewhere: new Set(['reopening is granted']) }, true],
    ['no reopening is granted here', { elsewhere: new Set(['reopening is granted']) }, false],
    ['no reopening is granted here', { elsewhere: new Set() }, true],
    // What nobody has asked is not known either way.
    ['reopening is granted here', {}, false],
    ['no reopening is granted here', {}, false],
  ])('%s with %j: %s', (phrase, known, expected) => {
    expect(holds(phrase, 'pot', {}, { known })).toBe(expected);
  });
});

describe('who came', () => {
  it.each<[string, string[], boolean]>([
    ['every class of came is present', ['hosts:present', 'guests:present'], true],
    ['every class of came is present', ['hosts:present'], false],
    ['hosts of came is present', ['hosts:present'], true],
    ['guests of came is present', ['hosts:present'], false],
    ['guests of came is absent', ['hosts:present'], true],
    ['every class of came is absent or excused', ['guests:excused'], true],
  ])('%s of %j: %s', (phrase, came, expected) => {
    const matter = { ...opened('pot'), mechanism: 'council', state: 'called', facts: { came } };
    expect(findUnmet(findConditions(phrase)!, tea('council'), matter, contextOf(guest)) === undefined).toBe(
      expected,
    );
  });
});

it('lines join with and, alternatives with or else, and the first that fails is named', () => {
  expect(holds('tea is black or else tea is green and not taken brew', 'pot')).toBe(true);
  const unmet = findUnmet(
    findConditions('tea is green and taken brew')!,
    tea('pot'),
    opened('pot'),
    contextOf(guest),
  );
  expect(unmet?.text).toBe('taken brew');
});
