import type { MatterView } from '#core/contract/matter.ts';
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
  if (on.length + groups.off.length + groups.later.length === 0) return null;
  return (
    <div className="steps">
      <StepButtons steps={on} matter={matter} primary={!confirming} />
      {groups.off.length > 0 && (
        <div className="steps-off">
          {groups.off.map((step) => (
            <OffStep key={step.name} step={step} />
          ))}
        </div>
      )}
      {groups.later.length > 0 && (
        <Fold title={speak('step.later', { count: groups.later.length })}>
          <div className="steps-off">
            {groups.later.map((step) => (
              <OffStep key={step.name} step={step} />
            ))}
          </div>
        </Fold>
      )}
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
        {exits
          .filter((step) => !step.on)
          .map((step) => (
            <OffStep key={step.name} step={step} />
          ))}
      </div>
    </Fold>
  );
}
