import { expect, test } from 'vitest';
import type { OwnVoteView } from '#core/contract/vote.ts';
import { mayGive, standingIn } from './standing.ts';

const fresh = {
  open: true,
  over: false,
  voted: false,
  way: null,
  handed_over: false,
  holds: 0,
  holds_left: 0,
  uncounted: false,
} as OwnVoteView;

test('a voice is given once, by oneself, by another or on paper', () => {
  expect([standingIn(fresh), mayGive(fresh)]).toEqual(['not-yet', true]);
  for (const way of ['own', 'proxy', 'paper'] as const) {
    const voted = { ...fresh, voted: true, way };
    expect([standingIn(voted), mayGive(voted)]).toEqual([way, false]);
    expect(standingIn({ ...voted, open: false })).toBe(way);
  }
});

test('whoever handed theirs over gives none; whoever holds one may still give it', () => {
  expect([standingIn({ ...fresh, handed_over: true }), mayGive({ ...fresh, handed_over: true })]).toEqual([
    'handed-over',
    false,
  ]);
  expect(mayGive({ ...fresh, voted: true, way: 'own', holds: 1, holds_left: 1 })).toBe(true);
  expect(mayGive({ ...fresh, voted: true, way: 'own', holds: 1, holds_left: 0 })).toBe(false);
});

test('when its time is over, nothing is taken any more', () => {
  expect([standingIn({ ...fresh, over: true }), mayGive({ ...fresh, over: true, holds_left: 1 })]).toEqual([
    'over',
    false,
  ]);
  expect([standingIn({ ...fresh, open: false }), mayGive({ ...fresh, open: false })]).toEqual([
    'missed',
    false,
  ]);
});

test('of a vote that was never counted nobody is told that they did not vote', () => {
  const ended = { ...fresh, open: false, uncounted: true };
  expect([standingIn(ended), mayGive(ended)]).toEqual(['uncounted', false]);
  expect(standingIn({ ...ended, handed_over: true })).toBe('uncounted');
  expect(standingIn({ ...ended, voted: true, way: 'own' })).toBe('own');
});
