import type { ReplayEvent } from '#core/contract/trial.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { stream } from '../../api/stream.ts';
import { Section } from '../../kit/Sheet.tsx';
import { useSpeak } from '../../speech/use-speak.ts';
import type { Candidate } from './candidate.ts';
import { EarlierText } from './EarlierText.tsx';
import { ReplayedMatters } from './ReplayedMatters.tsx';
import { ReplayedSums } from './ReplayedSums.tsx';
import { TrialRun } from './TrialRun.tsx';
import { keepTrials } from './trials.ts';
import { useTrial } from './use-trial.ts';
import './trials.css';

const replays = keepTrials<ReplayEvent, Candidate>('/trials/replay', stream);

/** Recorded matters lived again by the candidate: what would have been otherwise. */
export function ReplayPanel({ mechanism, text }: Candidate) {
  const speak = useSpeak(trialPanelsWords);
  const { trial, run, stop } = useTrial(replays, mechanism);
  const begin = (): void => run({ mechanism, text });
  const replayed = trial.is === 'told' && trial.told.kind === 'replayed' ? trial.told : undefined;
  const isEarlier = trial.is === 'told' && trial.asked.text !== text;
  const again = isEarlier ? 'trial-panels.again' : 'trial-panels.replay-again';
  const begins = replayed ? again : 'trial-panels.replay-begin';
  return (
    <Section title={speak('trial-panels.replay')}>
      <p className="small muted">{speak('trial-panels.replay-about')}</p>
      <TrialRun trial={trial} begin={speak(begins)} onBegin={begin} onStop={stop} />
      {replayed && (
        <>
          {isEarlier && <EarlierText />}
          <ReplayedSums sums={replayed.sums} />
          <ReplayedMatters replayed={replayed} />
        </>
      )}
    </Section>
  );
}
