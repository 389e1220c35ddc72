import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnVoteView } from '#core/contract/vote.ts';
import { sayDay } from '#language/figures.ts';
import { myVotesWords } from '#language/my-votes.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Tag } from '../kit/Tag.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { Standing } from './Standing.tsx';
import { mayGive } from './standing.ts';
import { VoicePaper } from './VoicePaper.tsx';

interface Props {
  readonly own: OwnVoteView;
  readonly first: boolean;
}

/** One vote: what is asked and by whom, until when, and whether my voice was given. */
export function VoteCard({ own, first }: Props) {
  const speak = useSpeak(myVotesWords);
  const say = useSay();
  const { matter, question } = own;
  return (
    <article className="vote">
      <header className="vote-head">
        <p className="line-up small muted">
          <Tag>{say(matter.mechanism.words)}</Tag>
          <span className="nowrap">{matter.number}</span>
        </p>
        <h3>
          <Link to="/matters/$id/room" params={{ id: matter.id }}>
            {matter.title}
          </Link>
        </h3>
        <p className="small muted">{speak('my-votes.asks', { place: say(matter.owner.words) })}</p>
      </header>
      {question.map(({ field, words, text }) => (
        <p key={field} className="vote-question">
          <span className="small muted">{say(words)}</span>
          <span>{text}</span>
        </p>
      ))}
      <div className="vote-stand">
        <Standing own={own} />
        {own.open && matter.clock && !own.over && <TimeLeft clock={matter.clock} long />}
      </div>
      {mayGive(own) && <Paper own={own} first={first} />}
      {!own.open && <Counted own={own} />}
    </article>
  );
}

/** The form is read only when it is wanted: a phone reads one matter then, and not all of them now. */
function Paper({ own, first }: Props) {
  const speak = useSpeak(myVotesWords);
  const [wanted, setWanted] = useState(false);
  const heard = useQuestion(wanted ? matterQuestion(own.matter.id) : undefined);
  if (!wanted)
    return (
      <div className="vote-give">
        <Button
          look={first ? 'primary' : 'plain'}
          label={speak('my-votes.give-what', { title: own.matter.title })}
          onPress={() => setWanted(true)}
        >
          {speak('my-votes.give')}
        </Button>
      </div>
    );
  return (
    <div className="vote-give">
      {heard.is === 'answered' ? (
        <VoicePaper matter={heard.value} onClose={() => setWanted(false)} />
      ) : (
        <NotYet heard={heard} />
      )}
    </div>
  );
}

function Counted({ own: { matter, voted, result, uncounted, kept_until } }: { readonly own: OwnVoteView }) {
  const speak = useSpeak(myVotesWords);
  const say = useSay();
  const locale = useLocale();
  // Whose voice was not given reads it where they stand.
  const withoutCounts = !uncounted
    ? speak('my-votes.no-counts')
    : voted && speak('my-votes.is.uncounted', { state: say(matter.state.words) });
  return (
    <div className="vote-counted">
      {result ? (
        <p>
          <span className="strong">
            {speak(
              !result.quorum ? 'my-votes.short' : result.passed ? 'my-votes.passed' : 'my-votes.not-passed',
            )}
          </span>
          {' · '}
          {say(result.counts)}
        </p>
      ) : (
        withoutCounts && <p className="muted">{withoutCounts}</p>
      )}
      {kept_until && (
        <p className="small muted">{speak('my-votes.kept', { day: sayDay(kept_until, locale) })}</p>
      )}
    </div>
  );
}
