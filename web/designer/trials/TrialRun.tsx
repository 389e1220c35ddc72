import { sayShare } from '#language/figures.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Button } from '../../kit/Button.tsx';
import { ProblemNote } from '../../kit/ProblemNote.tsx';
import { useLocale } from '../../speech/locale.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Candidate } from './candidate.ts';
import { TrialProblems } from './TrialProblems.tsx';
import type { Trial, TrialEvent } from './trials.ts';
import { useKeptFocus } from './use-kept-focus.ts';

import './trials.css';

interface Props {
  readonly trial: Trial<TrialEvent, Candidate>;
  /** On the button: what pressing it does. */
  readonly begin: string;
  readonly onBegin: () => void;
  readonly onStop: () => void;
}

/** Begins a trial, shows how far it is, and says why there is no result. */
export function TrialRun({ trial, begin, onBegin, onStop }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const place = useKeptFocus<HTMLDivElement>(trial.is);
  return (
    <div className="stack tight trial-run" tabIndex={-1} ref={place}>
      {trial.is === 'running' ? (
        <div className="trial-progress">
          <ProgressBar share={trial.share} />
          <Button onPress={onStop}>{speak('trial-panels.stop')}</Button>
        </div>
      ) : (
        <p>
          <Button onPress={onBegin}>{begin}</Button>
        </p>
      )}
      {trial.is === 'refused' && <ProblemNote problem={trial.problem} />}
      {trial.is === 'called-off' && <p role="status">{speak('trial-panels.called-off')}</p>}
      {trial.is === 'told' && trial.told.kind === 'failed' && <p role="alert">{say(trial.told.words)}</p>}
      {trial.is === 'told' && trial.told.kind === 'problems' && (
        <TrialProblems problems={trial.told.problems} />
      )}
    </div>
  );
}

function ProgressBar({ share }: { readonly share: number }) {
  const speak = useSpeak(trialPanelsWords);
  const locale = useLocale();
  const whole = Math.round(share * 100) / 100;
  const said =
    whole === 0
      ? speak('trial-panels.beginning')
      : speak('trial-panels.progress', { share: sayShare(whole, locale) });
  return (
    <div className="progress">
      <p className="small">{said}</p>
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={speak('trial-panels.progress-name')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={said}
      >
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
