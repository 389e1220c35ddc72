/**
 * Two short forms written out. A vote becomes the step to vote, the one to hand one’s voice over, the tellers’ two, a
 * clock and the ways it leads; a duty becomes the step that reports and the clock that comes again.
 */
import type { ClockFile, MechanismFile, StateFile, StepFile } from './shape.ts';

type VoteFile = NonNullable<StateFile['vote']>;
type DutyFile = NonNullable<StateFile['duties']>[string];

/** The clock of a vote. */
export const VOTING = 'voting';

export function expandVotesAndDuties(states: MechanismFile['states']): MechanismFile['states'] {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, withDuties(withVote(state))]),
  );
}

function withVote(state: StateFile): StateFile {
  const { vote } = state;
  if (!vote) return state;
  return {
    ...state,
    'waits-on': state['waits-on'] ?? vote.roll[0]!,
    steps: { ...stepsOfVote(vote), ...state.steps },
    clocks: { [VOTING]: { within: vote.within, late: ['count the votes'] }, ...state.clocks },
    moves: [
      { when: 'the vote passed', to: vote.passed },
      ...(vote.short ? [{ when: 'the vote is short of a quorum', to: vote.short }] : []),
      { when: 'the vote is counted', to: vote.failed },
      ...(state.moves ?? []),
    ],
  };
}

export function stepsOfVote(vote: VoteFile): Record<string, StepFile> {
  const voices = vote.proxies > 0 ? [vote.asks, 'for-whom?'] : [vote.asks];
  return {
    vote: {
      words: { zh: '投票', en: 'Vote' },
      by: vote.roll,
      asks: voices,
      does: ['cast the vote'],
    },
    ...(vote.proxies > 0 ? { 'hand-over': handOver(vote) } : {}),
    'vote-on-paper': {
      words: { zh: '录入一张纸票', en: 'Enter a paper vote' },
      by: vote.tellers,
      asks: ['voter', vote.asks],
      does: ['cast the vote on paper'],
    },
    count: {
      words: { zh: '计票', en: 'Count the votes' },
      by: vote.tellers,
      when: 'the vote is complete',
      otherwise: {
        zh: '还有人没投，投票截止时会自动计票',
        en: 'Some have not voted yet; it is counted when the time is over',
      },
      does: ['count the votes'],
    },
  };
}

const handOver = (vote: VoteFile): StepFile => ({
  words: { zh: '委托别人替我投', en: 'Let someone vote for me' },
  by: vote.roll,
  asks: ['proxy'],
  does: ['hand over the vote'],
});

function withDuties(state: StateFile): StateFile {
  if (!state.duties) return state;
  const duties = Object.entries(state.duties);
  return {
    ...state,
    steps: {
      ...state.steps,
      ...Object.fromEntries(duties.map(([name, duty]) => [name, reportOf(name, duty)])),
    },
    clocks: { ...state.clocks, ...Object.fromEntries(duties.map(([name, duty]) => [name, clockOf(duty)])) },
  };
}

const reportOf = (name: string, { words, by, asks }: DutyFile): StepFile => ({
  words,
  by,
  ...(asks ? { asks } : {}),
  does: [`restart clock ${name}`],
});

/** One reminder for each period that was missed, to those who owe it. */
const clockOf = ({ by, every, late }: DutyFile): ClockFile => ({
  within: every,
  late: late ?? [`remind ${by.join(' and ')}`],
  repeats: true,
});
