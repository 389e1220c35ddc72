import { expect, test } from 'vitest';
import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { cityOf } from '#core/play/testing/five-cities.ts';
import { teaPack } from '#core/engine/testing/tea-club.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Seen } from './matter.ts';
import { hasWall } from './room.ts';
import { toWall } from './wall.ts';

const council = teaPack.mechanisms['council']!;
const voting = Object.values(council.states).find(({ vote }) => vote !== null)!;
const counted = Object.values(council.states).find(
  ({ name, vote }) => vote === null && name !== council.opens.to,
)!;

const value = (field: string, type: string, text: string): ValueView => ({
  field,
  words: { zh: field, en: field },
  type,
  text,
  masked: false,
});

function seenIn(mechanism: Mechanism, state: string, values: readonly ValueView[]): Seen {
  const ladder = Object.values(mechanism.states).map(({ name, words }) => ({
    name,
    words,
    passed: false,
    now: name === state,
  }));
  const view = { ladder, open: true, values, title: '' } as unknown as MatterView;
  const standing = { mechanism, matter: { state, facts: {} } };
  return { view, eyes: { standing, mayRead: () => true } } as unknown as Seen;
}

test('counts of an earlier vote are off the wall while another is open', () => {
  const tally = value(voting.vote!.tally, 'tally', '同意 12 票');
  expect(toWall(seenIn(council, voting.name, [tally]))).toMatchObject({ isVoting: true, tallies: [] });
  expect(toWall(seenIn(council, counted.name, [tally]))).toMatchObject({ isVoting: false, tallies: [tally] });
});

test('what no step makes public is not put on a wall, even for those who may read it', () => {
  const values = ['motion', 'came', 'reason', 'topic'].map((name) => value(name, 'text', name));
  const { topic, decided } = toWall(seenIn(council, counted.name, values));
  expect(topic).toBe('motion');
  expect(decided.map(({ field }) => field)).toEqual(['topic']);
});

test('what comes by a rhythm, or counts who came, has a wall; the rest has none', () => {
  const { gathering, pot } = teaPack.mechanisms;
  expect(hasWall(gathering!)).toBe(true);
  expect(hasWall({ ...gathering!, rhythm: null })).toBe(true);
  expect(hasWall(pot!)).toBe(false);
});

test('the room is asked for what it can press now: that it is here, and after the course that it was', () => {
  const course = cityOf('cenxi').pack.mechanisms['course']!;
  const pressed = ['planned', 'held', 'done'].map((state) => toWall(seenIn(course, state, [])).toPress?.zh);
  expect(pressed).toEqual(['我到了', '这课我上了', undefined]);
});
