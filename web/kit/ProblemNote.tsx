import { useEffect, useRef } from 'react';
import type { Problem } from '#core/contract/api.ts';
import { appWords } from '#language/app.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { Button } from './Button.tsx';
import './problem-note.css';

interface Props {
  readonly problem: Problem;
  /** Where the person pressed something and got a no, the note takes the focus. */
  readonly focus?: boolean;
  readonly onAgain?: (() => void) | undefined;
  /** The id of a field's control, so that its line leads there. */
  readonly fieldId?: (field: string) => string;
}

/** Why not, and what next. */
export function ProblemNote({ problem, focus = false, onAgain, fieldId }: Props) {
  const say = useSay();
  const speak = useSpeak(appWords);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) note.current?.focus();
  }, [focus, problem]);
  return (
    <div className="problem-note" role="alert" tabIndex={-1} ref={note}>
      <p className="strong">{say(problem.words)}</p>
      {problem.fields && fieldId && (
        <ul>
          {problem.fields.map(({ field, words }) => (
            <li key={field}>
              <a
                href={`#${fieldId(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(field))?.focus();
                }}
              >
                {say(words)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {problem.next.length > 0 && (
        <ul>
          {problem.next.map(({ step, words, url }) => (
            <li key={step}>{url ? <a href={url}>{say(words)}</a> : say(words)}</li>
          ))}
        </ul>
      )}
      {onAgain && <Button onPress={onAgain}>{speak('app.again')}</Button>}
    </div>
  );
}
