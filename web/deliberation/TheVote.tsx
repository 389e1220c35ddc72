import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { useQuestion } from '../api/question.ts';
import { votesInQuestion } from '../api/questions.ts';
import { Section } from '../kit/Sheet.tsx';
import { Values } from '../matter/Values.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { GiveVoice } from '../votes/GiveVoice.tsx';
import { Standing } from '../votes/Standing.tsx';
import { mayGive } from '../votes/standing.ts';
import { isOfVoice, VOTE } from '../votes/voice-steps.ts';

/** It stands in a vote: then the steps of a voice are not of a later state. */
export const isVotedOn = ({ allowed }: MatterView): boolean =>
  allowed.some((step) => isOfVoice(step) && !step.later);

export const mayVote = ({ allowed }: MatterView): boolean =>
  allowed.some(({ name, on }) => on && name === VOTE);

interface Props {
  readonly matter: MatterView;
  readonly question: readonly ValueView[];
}

/** What is put to the vote, where I stand in it, and the form to vote with. */
export function TheVote({ matter, question }: Props) {
  const speak = useSpeak(deliberationRoomWords);
  const heard = useQuestion(votesInQuestion(matter.id));
  const own = heard.is === 'answered' ? heard.value.rows.find(({ open }) => open) : undefined;
  return (
    <Section title={speak('deliberation-room.vote')}>
      <div className="sheet calm deliberation-vote">
        <Values values={question} />
        {own && <Standing own={own} />}
        {heard.is === 'answered' && !own && <p className="muted">{speak('deliberation-room.not-on-roll')}</p>}
        {own && mayGive(own) && <GiveVoice matter={matter} />}
      </div>
    </Section>
  );
}
