import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { stepWords } from '#language/step.ts';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { stepGroups } from './step-groups.ts';
import './steps.css';

/** What cannot be done now and why; steps of a later state one press away. */
export function OffSteps({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(stepWords);
  const { off, later } = stepGroups(matter.allowed);
  // Somebody who waits on others has nothing to turn on: what is off for them is one press away.
  const mine = matter.waiting?.mine ?? false;
  const folded = mine ? later : [...off, ...later];
  return (
    <>
      {mine && <OffStepList steps={off} />}
      {folded.length > 0 && (
        <Fold title={speak(mine ? 'step.later' : 'step.not-mine', { count: folded.length })}>
          <OffStepList steps={folded} />
        </Fold>
      )}
    </>
  );
}

export function OffStepList({ steps }: { readonly steps: readonly AllowedStepView[] }) {
  if (steps.length === 0) return null;
  return (
    <div className="steps-off">
      {steps.map((step) => (
        <OffStep key={step.name} step={step} />
      ))}
    </div>
  );
}

/** With why, and what would turn it on. */
function OffStep({ step }: { readonly step: AllowedStepView }) {
  const say = useSay();
  const speak = useSpeak(stepWords);
  const next = step.next.map((one) => speak('step.do-first', { step: say(one.words) })).join(' ');
  return (
    <Button off={`${step.reason ? say(step.reason) : speak('step.off')}${next && ` ${next}`}`}>
      {say(step.words)}
    </Button>
  );
}
