import type { MatterView } from '#core/contract/matter.ts';
import { LateFormSheet } from '../form/LateFormSheet.tsx';
import { OffStepList } from '../matter/OffSteps.tsx';
import { useStep } from '../matter/use-step.ts';
import { useSay } from '../speech/use-speak.ts';
import { VOTE } from './voice-steps.ts';

interface Props {
  readonly matter: MatterView;
  readonly onClose: () => void;
}

/** The form of the vote itself, for whoever pressed to get it. */
export function VoicePaper({ matter, onClose }: Props) {
  const say = useSay();
  const taking = useStep(matter);
  const step = matter.allowed.find(({ name }) => name === VOTE);
  if (!step?.on) return <OffStepList steps={step ? [step] : []} />;
  return (
    <LateFormSheet
      form={step.form}
      name={`act.${matter.id}.${step.name}`}
      submit={say(step.words)}
      send={(facts) => taking.take(step, facts)}
      onDone={onClose}
      onCancel={onClose}
    />
  );
}
