/** What a vote promises cannot be got round beside it: who said what stays unknown, and each voice counts once. */
import type { Test } from '../mechanism/condition.ts';
import type { Effect } from '../mechanism/effect.ts';
import { VOTING } from '../mechanism/expand-vote.ts';
import type { Mechanism, State, Step } from '../mechanism/mechanism.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type Found, type MechanismRule } from './rule.ts';
import { doingsOf, stepAt, stepsOf, type Doing } from './walk.ts';
import { votesOf } from './votes.ts';

const casts = (step: Step): boolean => step.does.some((effect) => effect.kind === 'cast');
const counts = (effect: Effect): boolean => effect.kind === 'count-votes';
const isVoting = (effect: Effect): boolean =>
  effect.kind === 'cast' || effect.kind === 'hand-over-vote' || counts(effect);

const isComplete = (test: Test): boolean => test.kind === 'vote' && test.is === 'complete';
const awaitsAll = (step: Step): boolean =>
  step.when.some(({ any }) => any.length > 0 && any.every(isComplete));

/** Everybody has voted, or the time of the vote is over. */
const countsInTime = (one: Doing): boolean =>
  (one.by === 'step' && awaitsAll(one.step)) || (one.by === 'clock' && one.clock.name === VOTING);

const isTeller = (step: Step, state: State): boolean => {
  const tellers = new Set(state.vote?.tellers.map(scopeText));
  return step.by.every((scope) => tellers.has(scopeText(scope)));
};

export const secrecyRules: readonly MechanismRule[] = [
  {
    kind: 'vote-in-another-word',
    find: (mechanism) =>
      each(doingsOf(mechanism), ({ by, state, does, at }) => {
        const inVote = state !== null && state.vote !== null;
        const amiss = does.some(
          (effect) => isVoting(effect) && !(inVote && (by === 'step' || counts(effect))),
        );
        return amiss
          ? found(
              at(),
              '只有在投票（vote）的状态里、由人来投，才能投票或计票',
              'Votes are cast and counted only in a state that is a vote, and cast only by people; write vote',
            )
          : undefined;
      }),
  },
  {
    kind: 'voice-asked',
    find: (mechanism) => {
      const voices = new Set(votesOf(mechanism).map(({ vote }) => vote.field));
      const fault = (field: string, at: readonly Path[]): Found | undefined =>
        voices.has(field)
          ? found(
              at,
              `「${field}」是投的什么，只有投票那一步能问；别处问了，谁投什么就写进记录了`,
              `“${field}” is what was voted: only the step that casts asks it, or the record tells who said what`,
            )
          : undefined;
      return [
        ...mechanism.opens.asks.flatMap(({ field }, nth) => fault(field, [['opens', 'asks', nth]]) ?? []),
        ...(mechanism.joins ?? []).flatMap(({ field }, nth) => fault(field, [['joins', nth]]) ?? []),
        ...stepsOf(mechanism).flatMap((one) =>
          casts(one.step)
            ? []
            : one.step.asks.flatMap(({ field }, nth) => fault(field, stepAt(one, 'asks', nth)) ?? []),
        ),
      ];
    },
  },
  {
    kind: 'secret-does-more',
    find: (mechanism) =>
      each(stepsOf(mechanism), (one) =>
        !one.step.secret || one.step.does.length === 1
          ? undefined
          : found(
              stepAt(one, 'does'),
              '投票这一步只投一票、不做别的：多做一样，就看得出谁投了什么，或者一人投成两票',
              'A step that votes does that alone, and once: anything more would tell who said what, or count twice',
            ),
      ),
  },
  {
    kind: 'counted-too-early',
    find: (mechanism) =>
      each(doingsOf(mechanism), (one) =>
        one.state?.vote && one.does.some(counts) && !countsInTime(one)
          ? found(
              one.at(),
              '都投完了（when: the vote is complete）或者投票截止，才能计票',
              'Votes are counted when all have voted (when: the vote is complete) or the time is over, not before',
            )
          : undefined,
      ),
  },
  {
    kind: 'paper-by-others',
    find: (mechanism: Mechanism) =>
      each(stepsOf(mechanism), (one) =>
        one.step.does.some((effect) => effect.kind === 'cast' && effect.way === 'paper') &&
        one.state.vote !== null &&
        !isTeller(one.step, one.state)
          ? found(
              stepAt(one, 'by'),
              '纸票只能由计票人（tellers）录入',
              'Only the tellers of the vote enter what was voted on paper',
            )
          : undefined,
      ),
  },
];
