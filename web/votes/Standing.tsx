import type { OwnVoteView } from '#core/contract/vote.ts';
import { myVotesWords } from '#language/my-votes.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { standingIn } from './standing.ts';
import './votes.css';

/** Whether my voice was given: in words, with a mark beside them that says nothing more. */
export function Standing({ own }: { readonly own: OwnVoteView }) {
  const speak = useSpeak(myVotesWords);
  const say = useSay();
  const standing = standingIn(own);
  return (
    <div className="vote-standing">
      <p className={own.voted ? 'given' : 'strong'}>
        {own.voted && <span aria-hidden="true">✓ </span>}
        {standing === 'uncounted'
          ? speak('my-votes.is.uncounted', { state: say(own.matter.state.words) })
          : speak(`my-votes.is.${standing}`)}
      </p>
      {own.open && own.holds > 0 && (
        <p className="small">{speak('my-votes.speaks-for', { count: own.holds, left: own.holds_left })}</p>
      )}
    </div>
  );
}
