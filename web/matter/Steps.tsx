import type { MatterView } from '#core/contract/matter.ts';
import { stepWords } from '#language/step.ts';
import { Fold } from '../kit/Fold.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { OffStepList, OffSteps } from './OffSteps.tsx';
import { findConfirming, stepGroups } from './step-groups.ts';
import { StepButtons } from './StepButtons.tsx';
import './steps.css';

/** What you may do here, the first of it first, and marked where it is you who are waited on; what you may not yet, and why. */
export function Steps({ matter }: { readonly matter: MatterView }) {
  const { on, off, later } = stepGroups(matter.allowed);
  const confirming = findConfirming(matter);
  const offered = confirming
    ? on.filter((step) => step !== confirming.solved && step !== confirming.notSolved)
    : on;
  if (offered.length + off.length + later.length === 0) return null;
  return (
    <div className="steps">
      <StepButtons steps={offered} matter={matter} primary={!confirming && matter.waiting?.mine === true} />
      <OffSteps matter={matter} />
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
        <OffStepList steps={exits.filter((step) => !step.on)} />
      </div>
    </Fold>
  );
}
