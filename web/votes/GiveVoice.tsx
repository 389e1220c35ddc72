import type { MatterView } from '#core/contract/matter.ts';
import { stepGroups } from '../matter/step-groups.ts';
import { OffStepList } from '../matter/OffSteps.tsx';
import { StepButtons } from '../matter/StepButtons.tsx';
import { isOfVoice, VOTE } from './voice-steps.ts';

/** To give a voice or to hand one's own over, and why it is off where it is. */
export function GiveVoice({ matter }: { readonly matter: MatterView }) {
  const { on, off } = stepGroups(matter.allowed.filter(isOfVoice));
  const steps = on.map((step) => ({ ...step, primary: step.name === VOTE }));
  return (
    <div className="steps">
      <StepButtons steps={steps} matter={matter} primary />
      {on.length === 0 && <OffStepList steps={off} />}
    </div>
  );
}
