import { describe, expect, it } from 'vitest';
import { findConditions } from '../mechanism/condition.ts';
import { findUnmet } from './condition.ts';
import type { Context } from './context.ts';
import type { Matter } from './matter.ts';
import { contextOf, guest, opened, tea } from './testing/scene.ts';
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
  ])('%s of %j: %s', (phrase, states, expected) => {
    expect(holds(phrase, 'pot', parts(...states))).toBe(expected);
  });
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
