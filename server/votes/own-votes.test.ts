import { expect, test } from 'vitest';
import type { MatterRow } from '#core/contract/matter.ts';
import { teaPack } from '#core/engine/testing/tea-club.ts';
import type { OwnVote } from '#database/own-votes.ts';
import type { Eyes } from '../matters/view/eyes.ts';
import { toOwnVote } from './own-votes.ts';

const council = teaPack.mechanisms['council']!;
const { name: state, vote } = Object.values(council.states).find((one) => one.vote !== null)!;
const NAME = `${state}/3`;
const DUE = Date.parse('2026-06-02T00:00:00Z');

const own: OwnVote = {
  area: '990001',
  matter: 'm',
  vote: NAME,
  voted: false,
  way: null,
  handedOver: false,
  holds: 0,
  eraseOn: null,
};
const closed: OwnVote = { ...own, eraseOn: '2026-07-01' };

function eyesAt(now: number, latest = NAME, mayRead = true): Eyes {
  const result = { whole: {}, voted: {}, box: {}, quorum: true, passed: false };
  const matter = {
    state,
    clocks: [{ name: 'voting', state, due: DUE }],
    votes: { [state]: { name: latest, result } },
    facts: { [vote!.tally]: ['for:2', 'voted:2', 'roll:3'] },
  };
  const standing = { mechanism: council, matter, city: { pack: teaPack } };
  return { standing, now, locale: 'zh', mayRead: () => mayRead } as unknown as Eyes;
}

const row = {} as MatterRow;

test('a vote is over at its end, counted or not, and not a moment before', () => {
  expect(toOwnVote(own, row, eyesAt(DUE - 1), 0)).toMatchObject({ over: false, open: true });
  expect(toOwnVote(own, row, eyesAt(DUE), 0)).toMatchObject({ over: true, open: true, result: null });
});

test('the counts are those of this vote: none of a later one, none for whoever may not read them', () => {
  expect(toOwnVote(closed, row, eyesAt(DUE), 0).result).toMatchObject({ quorum: true, passed: false });
  expect(toOwnVote(closed, row, eyesAt(DUE, `${state}/9`), 0).result).toBeNull();
  expect(toOwnVote(closed, row, eyesAt(DUE, NAME, false), 0).result).toBeNull();
  expect(toOwnVote(own, row, eyesAt(DUE), 0).result).toBeNull();
});

test('what ended before it was counted says so; what was counted, or voted on again, does not', () => {
  const never = eyesAt(DUE);
  const votes = never.standing.matter.votes as Record<string, { result?: unknown }>;
  expect(toOwnVote(closed, row, never, 0).uncounted).toBe(false);
  expect(toOwnVote(closed, row, eyesAt(DUE, `${state}/9`), 0).uncounted).toBe(false);
  delete votes[state]!.result;
  expect(toOwnVote(closed, row, never, 2)).toMatchObject({ uncounted: true, result: null, holds_left: 0 });
  expect(toOwnVote(own, row, never, 2)).toMatchObject({ uncounted: false, holds_left: 2 });
});
