import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { stepWords } from '#language/step.ts';
import { Fold } from '../kit/Fold.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { OffStep } from './OffStep.tsx';
import { findConfirming, stepGroups } from './step-groups.ts';
import { StepButtons } from './StepButtons.tsx';
import './steps.css';

/** What you may do here, the first of it first; what you may not yet, and why. Forms open in their place. */
export function Steps({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(stepWords);
  const groups = stepGroups(matter.allowed);
  const confirming = findConfirming(matter);
  const on = confirming
    ? groups.on.filter((step) => step !== confirming.solved && step !== confirming.notSolved)
    : groups.on;
  // Somebody who waits on others has nothing to turn on: what is off for them is one press away.
  const mine = matter.waiting?.mine ?? false;
  const shown = mine ? groups.off : [];
  const folded = mine ? groups.later : [...groups.off, ...groups.later];
  if (on.length + shown.length + folded.length === 0) return null;
  return (
    <div className="steps">
      <StepButtons steps={on} matter={matter} primary={!confirming} />
      <OffSteps steps={shown} />
      {folded.length > 0 && (
        <Fold title={speak(mine ? 'step.later' : 'step.not-mine', { count: folded.length })}>
          <OffSteps steps={folded} />
        </Fold>
      )}
    </div>
  );
}

function OffSteps({ steps }: { readonly steps: readonly AllowedStepView[] }) {
  if (steps.length === 0) return null;
  return (
    <div className="steps-off">
      {steps.map((step) => (
        <OffStep key={step.name} step={step} />
      ))}
    </div>
  );
}

/** 还可以找谁: ways out, always in sight, never pushed. */
export function Exits({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(stepWords);
  const { exits } = stepGroups(matter.allowed);
  if (exits.length === 0) return null;
  const on = exits.filter((step) => step.on);
  return (
    <Fold title={speak('step.exits')}>
      <div className="steps">
        <p className="small muted">{speak('step.exits-about')}</p>
        <StepButtons steps={on} matter={matter} primary={false} endsThings />
        <OffSteps steps={exits.filter((step) => !step.on)} />
      </div>
    </Fold>
  );
}
