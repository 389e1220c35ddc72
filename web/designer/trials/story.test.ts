import { expect, test } from 'vitest';
import type { Rehearsed } from '#core/contract/rehearsal.ts';
import {
  countChanges,
  findFormerStanding,
  goneChoices,
  markOf,
  roadLines,
  type Choice,
  type Entry,
  type Standing,
} from './story.ts';

const both = (text: string) => ({ zh: text, en: text });
const form = { fields: [], costs_s: 0 };

function told(spoken: string, day = 1): Entry {
  const [who = '', what = '', to = '', hour = '08'] = spoken.split(' ');
  const at = `2026-11-0${day}T${hour}:00:00Z`;
  return { at, matter: 'm1', who: both(who), what: both(what), to: both(to) };
}

const kettle: Standing = {
  id: 'm1',
  mechanism: { name: 'tea', words: both('Tea') },
  part_of: null,
  owner: both('Club'),
  state: { name: 'hot', words: both('hot') },
  open: true,
  waits_on: both('host'),
  clocks: [{ name: 'hot', due: '2026-11-01T09:00:00Z' }],
};

function choose(step: string, on: boolean, who = 'host'): Choice {
  const said = { words: both(step), who: both(who), reason: on ? null : both('not yet') };
  return { matter: 'm1', step, as: `${who}@club`, on, exit: false, form, filled: {}, ...said };
}

function story(happened: readonly Entry[], rest: Partial<Rehearsed> = {}): Rehearsed {
  return {
    kind: 'rehearsed',
    refused: null,
    now: '2026-11-01T08:00:00Z',
    assumed: [],
    opening: { who: both('guest'), form, filled: {} },
    matters: [kettle],
    happened: [...happened],
    choices: [],
    next_clock: null,
    ...rest,
  };
}

const lines = (before: Rehearsed | undefined, after: Rehearsed) =>
  roadLines(before, after).map(({ is, entry }) => `${is} ${entry.what.en}`);

const asked = told('guest asks hot');
const pours = told('host pours full');
const thanks = told('guest thanks done');

test('a story without a former one is told as it is', () => {
  expect(lines(undefined, story([asked, pours]))).toEqual(['same asks', 'same pours']);
});

test('the same story on another day has not changed', () => {
  const later = story([told('guest asks hot', 2), told('host pours full', 2)], {
    matters: [{ ...kettle, clocks: [{ name: 'hot', due: '2026-11-02T09:00:00Z' }] }],
  });
  expect(lines(story([asked, pours]), later)).toEqual(['same asks', 'same pours']);
  expect(countChanges(story([asked, pours]), later)).toBe(0);
});

test('what was put in is new, what was taken out is gone, and the rest stays', () => {
  const rinses = told('host rinses hot');
  expect(lines(story([asked, pours, thanks]), story([asked, rinses, pours, thanks]))).toEqual([
    'same asks',
    'new rinses',
    'same pours',
    'same thanks',
  ]);
  expect(lines(story([asked, pours, thanks]), story([asked, thanks]))).toEqual([
    'same asks',
    'gone pours',
    'same thanks',
  ]);
  expect(lines(story([asked, pours]), story([]))).toEqual(['gone asks', 'gone pours']);
});

test('a deed that leads elsewhere, or comes later, carries what it was', () => {
  const [, elsewhere] = roadLines(story([asked, pours]), story([asked, told('host pours spilt')]));
  expect(elsewhere).toMatchObject({ is: 'changed', was: { to: both('full') }, entry: { to: both('spilt') } });
  expect(lines(story([asked, pours]), story([asked, told('host pours full 11')]))).toEqual([
    'same asks',
    'changed pours',
  ]);
});

test('a deed by somebody else is another deed', () => {
  expect(lines(story([asked, pours]), story([asked, told('guest pours full')]))).toEqual([
    'same asks',
    'gone pours',
    'new pours',
  ]);
});

test('a matter that stands otherwise tells how it stood', () => {
  const find = (standing: Standing) => {
    const after = story([asked], { matters: [standing] });
    return findFormerStanding(story([asked]), after, standing);
  };
  expect(find(kettle)).toBeUndefined();
  expect(find({ ...kettle, waits_on: both('guest') })).toBe(kettle);
  expect(find({ ...kettle, state: { name: 'hot', words: both('boiling') } })).toBe(kettle);
  expect(find({ ...kettle, clocks: [{ name: 'hot', due: '2026-11-01T10:00:00Z' }] })).toBe(kettle);
  expect(find({ ...kettle, clocks: [] })).toBe(kettle);
  expect(find({ ...kettle, id: 'm2' })).toBeUndefined();
});

test('choices are compared only where the matter stands in the same state', () => {
  const before = story([asked], { choices: [choose('pour', true), choose('stir', false)] });
  const after = story([asked], {
    choices: [choose('pour', false), choose('stir', true), choose('sip', true)],
  });
  expect(after.choices.map((one) => markOf(before, after, one))).toEqual(['closed', 'opened', 'new']);
  expect(countChanges(before, after)).toBe(3);
  const elsewhere = { ...after, matters: [{ ...kettle, state: { name: 'cold', words: both('cold') } }] };
  expect(elsewhere.choices.map((one) => markOf(before, elsewhere, one))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a choice given to somebody else is gone for the former and new for the other', () => {
  const before = story([asked], { choices: [choose('pour', true), choose('stir', false)] });
  const after = story([asked], { choices: [choose('pour', true, 'guest')] });
  expect(goneChoices(before, after).map(({ step, who }) => `${step} ${who.en}`)).toEqual(['pour host']);
  expect(markOf(before, after, after.choices[0]!)).toBe('new');
  expect(goneChoices(undefined, after)).toEqual([]);
});
