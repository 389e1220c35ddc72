import { useState } from 'react';
import type { SimulateEvent } from '#core/contract/trial.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { stream } from '../../api/stream.ts';
import { Section } from '../../kit/Sheet.tsx';
import { useSpeak } from '../../speech/use-speak.ts';
import type { Candidate } from './candidate.ts';
import { EarlierText } from './EarlierText.tsx';
import { ExtentForm } from './ExtentForm.tsx';
import { OURS, type Extent } from './extent.ts';
import { SimulatedResult } from './SimulatedResult.tsx';
import { TrialRun } from './TrialRun.tsx';
import { keepTrials } from './trials.ts';
import { useTrial } from './use-trial.ts';
import './trials.css';

const simulations = keepTrials<SimulateEvent, Candidate & Extent>('/trials/simulate', stream);

/** Months that never were, lived by the present rule and by the candidate with the same luck. */
export function SimulatePanel({ mechanism, text }: Candidate) {
  const speak = useSpeak(trialPanelsWords);
  const { trial, run, stop } = useTrial(simulations, mechanism);
  const [extent, setExtent] = useState<Extent>(trial.is === 'not-run' ? OURS : extentOf(trial.asked));
  const begin = (): void => run({ mechanism, text, ...extent });
  const simulated = trial.is === 'told' && trial.told.kind === 'simulated' ? trial.told : undefined;
  const isEarlier = trial.is === 'told' && trial.asked.text !== text;
  const again = isEarlier ? 'trial-panels.again' : 'trial-panels.simulate-again';
  const begins = simulated ? again : 'trial-panels.simulate-begin';
  return (
    <Section title={speak('trial-panels.simulate')}>
      <p className="small muted">{speak('trial-panels.simulate-about')}</p>
      <ExtentForm extent={extent} onExtent={setExtent} />
      <TrialRun trial={trial} begin={speak(begins)} onBegin={begin} onStop={stop} />
      {trial.is === 'told' && simulated && (
        <>
          {isEarlier && <EarlierText />}
          <SimulatedResult simulated={simulated} mechanism={mechanism} months={trial.asked.months} />
        </>
      )}
    </Section>
  );
}

function extentOf({ months, runs, seed }: Extent): Extent {
  return { months, runs, seed };
}
