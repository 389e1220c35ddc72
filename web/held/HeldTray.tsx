import { heldActWords } from '#language/held-act.ts';
import { isPassing } from '../api/answer.ts';
import { Button } from '../kit/Button.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import type { HeldAct } from './held-act.ts';
import { trySending } from './held-acts.ts';
import { SecondsLeft } from './SecondsLeft.tsx';
import './held.css';

interface Props {
  readonly acts: readonly HeldAct[];
  /** Taking back may want to show the matter again, with what was filled in. */
  readonly onTakeBack: (act: HeldAct) => void;
  readonly onLook: (act: HeldAct) => void;
  readonly onLetGo: (act: HeldAct) => void;
}

/** What was pressed and is not in the record yet: each with its way back. */
export function HeldTray({ acts, onTakeBack, onLook, onLetGo }: Props) {
  const speak = useSpeak(heldActWords);
  const say = useSay();
  const newest = acts.filter(({ stands }) => stands === 'held').pop();
  return (
    <div className="held-place">
      <p className="unseen" role="status">
        {newest && speak('held-act.pressed', { step: say(newest.words) })}
      </p>
      {acts.length > 0 && (
        <ul className="held-tray" aria-label={speak('held-act.tray')}>
          {acts.map((act) => (
            <li
              key={act.key}
              className={`held-act ${act.stands}`}
              role={act.stands === 'refused' ? 'alert' : undefined}
            >
              <div className="held-what">
                <HeldStanding act={act} />
                <span className="held-title">{act.title}</span>
                {act.problem && <span className="held-why">{say(act.problem.words)}</span>}
              </div>
              {act.stands === 'held' && (
                <Button shortcut={act === newest ? 'Z' : undefined} onPress={() => onTakeBack(act)}>
                  {speak('held-act.take-back')}
                </Button>
              )}
              {act.stands === 'refused' && (
                <span className="line-up">
                  {act.problem && isPassing(act.problem) && (
                    <Button onPress={() => trySending(act.key)}>{speak('held-act.again')}</Button>
                  )}
                  <Button onPress={() => onLook(act)}>{speak('held-act.look')}</Button>
                  <Button onPress={() => onLetGo(act)}>{speak('held-act.let-go')}</Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function HeldStanding({ act }: { readonly act: HeldAct }) {
  const speak = useSpeak(heldActWords);
  const say = useSay();
  if (act.stands === 'held') return <SecondsLeft act={act} />;
  return <span className="strong">{speak(`held-act.${act.stands}`, { step: say(act.words) })}</span>;
}
