/** Rolls and boxes of the tabletop, kept apart as the store keeps them: who voted here, what was voted there. */
import type { VoteKnown, Weight } from '../engine/context.ts';
import type { Deed } from '../engine/deed.ts';

interface Voter {
  readonly area: number;
  voted: boolean;
  handedTo: string | undefined;
}

interface Vote {
  readonly roll: Map<string, Voter>;
  readonly box: Map<string, { heads: number; area: number }>;
}

export interface VoteBox {
  known(vote: string): VoteKnown | undefined;
  settle(deed: Deed, matter: string): void;
}

/** `holders` answers who holds one of these posts, each with the floor area they stand for. */
export function voteBox(
  holders: (keys: readonly string[]) => readonly { readonly id: string; readonly area: number }[],
): VoteBox {
  const votes = new Map<string, Vote>();
  return {
    known: (name) => {
      const vote = votes.get(name);
      return vote && knownOf(vote);
    },
    settle: (deed, matter) => {
      const nameOf = (vote: string): string => `${matter} ${vote}`;
      if (deed.kind === 'open-vote') {
        const roll = holders(deed.keys).map(({ id, area }): [string, Voter] => [
          id,
          { area: deed.byArea ? area : 0, voted: false, handedTo: undefined },
        ]);
        votes.set(nameOf(deed.vote), { roll: new Map(roll), box: new Map() });
      }
      if (deed.kind === 'cast') cast(votes.get(nameOf(deed.vote))!, deed.voter, deed.choice);
      if (deed.kind === 'hand-over') votes.get(nameOf(deed.vote))!.roll.get(deed.from)!.handedTo = deed.to;
    },
  };
}

function cast({ roll, box }: Vote, voter: string, choice: string): void {
  const one = roll.get(voter)!;
  one.voted = true;
  const sum = box.get(choice) ?? { heads: 0, area: 0 };
  box.set(choice, { heads: sum.heads + 1, area: sum.area + one.area });
}

function knownOf({ roll, box }: Vote): VoteKnown {
  const sum = (voters: readonly Voter[]): Weight => ({
    heads: voters.length,
    area: voters.reduce((area, voter) => area + voter.area, 0),
  });
  const all = [...roll.values()];
  return {
    roll: new Map([...roll].map(([id, voter]) => [id, voter.voted])),
    handedTo: Object.fromEntries(
      [...roll].flatMap(([id, { handedTo }]) => (handedTo === undefined ? [] : [[id, handedTo]])),
    ),
    whole: sum(all),
    voted: sum(all.filter((voter) => voter.voted)),
    box: Object.fromEntries(box),
  };
}
