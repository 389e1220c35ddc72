import { trialPanelsWords } from '#language/trial-panels.ts';
import { useMe } from '../../api/me.ts';
import { Button } from '../../kit/Button.tsx';
import { NotYet } from '../../kit/NotYet.tsx';
import { ProblemNote } from '../../kit/ProblemNote.tsx';
import { Section } from '../../kit/Sheet.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Candidate } from './candidate.ts';
import { MOST_MOVES } from './moves.ts';
import { NextMoves } from './NextMoves.tsx';
import { Road } from './Road.tsx';
import { Standings } from './Standings.tsx';
import { countChanges } from './story.ts';
import { TrialProblems } from './TrialProblems.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useRehearsal, type Rehearsing } from './use-rehearsal.ts';
import './trials.css';
import './rehearsal.css';

/** One invented matter, led by hand through the candidate; an edit of the text lives the same story again. */
export function RehearsalPanel(candidate: Candidate) {
  const name = `${useMe()?.id ?? 'anyone'} ${candidate.mechanism}`;
  return <OneRehearsal key={name} name={name} candidate={candidate} />;
}

function OneRehearsal({ name, candidate }: { readonly name: string; readonly candidate: Candidate }) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const rehearsing = useRehearsal(name, candidate);
  const { moves, make, back, anew, lived, before, problem, problems, busy, again } = rehearsing;
  const place = useKeptFocus<HTMLDivElement>(lived);
  return (
    <Section
      title={speak('trial-panels.rehearsal')}
      aside={
        moves.length > 0 && (
          <div className="line-up">
            <Button onPress={back}>{speak('trial-panels.back')}</Button>
            <Button onPress={anew}>{speak('trial-panels.anew')}</Button>
          </div>
        )
      }
    >
      <p className="small muted">{speak('trial-panels.rehearsal-about')}</p>
      <EditNews rehearsing={rehearsing} text={candidate.text} />
      {problem && <ProblemNote problem={problem} onAgain={again} />}
      {problems && <TrialProblems problems={problems} />}
      {!lived && !problem && !problems && <NotYet heard={{ is: 'waiting' }} />}
      {lived && (
        <div className="story" ref={place} tabIndex={-1}>
          {lived.moves.length > 0 && (
            <Road story={lived.story} before={before} moves={lived.moves} onLeave={back} />
          )}
          <div className="stack">
            {lived.story.assumed.length > 0 && (
              <p className="small muted">
                {speak('trial-panels.taken-for-granted', { what: lived.story.assumed.map(say).join(' · ') })}
              </p>
            )}
            <Standings story={lived.story} before={before} />
            {!problems && lived.moves.length < MOST_MOVES && (
              <NextMoves
                key={lived.moves.length}
                story={lived.story}
                before={before}
                busy={busy}
                onMake={make}
              />
            )}
            {lived.moves.length >= MOST_MOVES && (
              <p className="muted">{speak('trial-panels.most-moves', { count: MOST_MOVES })}</p>
            )}
          </div>
        </div>
      )}
    </Section>
  );
}

/** What the last edit did to the story, said where it is heard without looking for it. */
function EditNews({ rehearsing, text }: { readonly rehearsing: Rehearsing; readonly text: string }) {
  const speak = useSpeak(trialPanelsWords);
  const { lived, before, problem, problems } = rehearsing;
  const failed = problem !== undefined || problems !== undefined;
  const typing = lived !== undefined && lived.text !== text;
  const changes = lived && before ? countChanges(before, lived.story) : 0;
  const said = (): string => {
    if (typing) return speak(failed ? 'trial-panels.story-stands' : 'trial-panels.living-again');
    if (!before) return '';
    return changes === 0
      ? speak('trial-panels.story-same')
      : speak('trial-panels.story-changed', { count: changes });
  };
  const news = said();
  return (
    <p role="status" className={news === '' ? 'unseen' : 'edit-news'}>
      {news}
    </p>
  );
}
