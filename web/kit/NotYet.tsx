import { appWords } from '#language/app.ts';
import type { Heard } from '../api/answers.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { ProblemNote } from './ProblemNote.tsx';
import './not-yet.css';

export type Unanswered = Exclude<Heard<unknown>, { readonly is: 'answered' }>;

interface Props {
  readonly heard: Unanswered;
}

/** What stands where an answer will be: `if (heard.is !== 'answered') return <NotYet heard={heard} />`. */
export function NotYet({ heard }: Props) {
  const speak = useSpeak(appWords);
  if (heard.is === 'refused') return <ProblemNote problem={heard.problem} onAgain={heard.again} />;
  return (
    <div className="not-yet" role="status">
      <span className="unseen">{speak('app.loading')}</span>
      <span className="not-yet-line" />
      <span className="not-yet-line" />
      <span className="not-yet-line" />
    </div>
  );
}
