/** Each vote as the one who stands on its roll sees it. */
import type { OwnVoteView } from '#core/contract/vote.ts';
import type { MatterRow } from '#core/contract/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { VOTING } from '#core/mechanism/expand-vote.ts';
import type { OwnVote } from '#database/own-votes.ts';
import { factInWords } from '../matters/fact-in-words.ts';
import type { Standing } from '../matters/standing.ts';
import type { Eyes } from '../matters/view/eyes.ts';
import { plain } from '../matters/view/row.ts';
import { questionFields } from '../matters/view/room.ts';

export function toOwnVote(own: OwnVote, row: MatterRow, eyes: Eyes, holdsLeft: number): OwnVoteView {
  const { standing, now } = eyes;
  const { matter, mechanism } = standing;
  const state = own.vote.split('/')[0]!;
  const open = own.eraseOn === null;
  const voted = matter.votes?.[state];
  const due = matter.clocks.find((clock) => clock.state === state && clock.name === VOTING)?.due;
  return {
    vote: own.vote,
    matter: row,
    question: questionOf(state, eyes),
    open,
    over: open && due !== undefined && due <= now,
    until: open && due !== undefined ? new Date(due).toISOString() : null,
    voted: own.voted,
    way: own.way,
    handed_over: own.handedOver,
    holds: own.holds,
    holds_left: open ? holdsLeft : 0,
    result: open ? null : resultOf(own, state, mechanism, standing, eyes),
    uncounted: !open && voted?.name === own.vote && !voted.result,
    kept_until: own.eraseOn,
  };
}

function questionOf(state: string, eyes: Eyes): OwnVoteView['question'] {
  const { matter, mechanism, city } = eyes.standing;
  return questionFields(mechanism, state).flatMap((name) => {
    const field = mechanism.fields[name];
    const value = matter.facts[name];
    if (!field || value === undefined || field.personal || !eyes.mayRead(field)) return [];
    return [{ field: name, words: plain(field.words), text: factInWords(field, value, city)[eyes.locale] }];
  });
}

/** A matter holds the counts of its latest vote only; what was counted before stands in its record. */
function resultOf(
  { vote }: OwnVote,
  state: string,
  mechanism: Mechanism,
  { matter, city }: Standing,
  eyes: Eyes,
): OwnVoteView['result'] {
  const voted = matter.votes?.[state];
  const tally = mechanism.fields[mechanism.states[state]?.vote?.tally ?? ''];
  const counts = tally && matter.facts[tally.name];
  if (voted?.name !== vote || !voted.result || counts === undefined || !eyes.mayRead(tally!)) return null;
  const { quorum, passed } = voted.result;
  return { counts: plain(factInWords(tally!, counts, city)), quorum, passed };
}
