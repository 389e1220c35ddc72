import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { LateFormSheet } from '../form/LateFormSheet.tsx';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { useSay } from '../speech/use-speak.ts';
import { useStep } from './use-step.ts';
import './steps.css';

interface Props {
  readonly steps: readonly AllowedStepView[];
  readonly matter: MatterView;
  readonly primary: boolean;
  /** Held for ten seconds, because it cannot be taken back later. */
  readonly endsThings?: boolean;
}

/** Steps that may be taken now; a form opens in its place. */
export function StepButtons({ steps, matter, primary, endsThings = false }: Props) {
  const say = useSay();
  const taking = useStep(matter);
  const [open, setOpen] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const opened = steps.find(({ name }) => name === open);
  const press = (step: AllowedStepView): void => {
    setProblem(undefined);
    if (step.form.fields.length > 0) {
      setOpen(open === step.name ? undefined : step.name);
    } else if (endsThings) {
      taking.takeLater(step, setProblem, () => undefined);
    } else {
      void taking.take(step).then((answer) => answer && !answer.ok && setProblem(answer.problem));
    }
  };
  if (steps.length === 0) return null;
  return (
    <>
      {problem && <ProblemNote problem={problem} focus />}
      <div className="steps-on">
        {steps.map((step) => (
          <Button
            key={step.name}
            look={primary && step.primary && !opened ? 'primary' : 'plain'}
            {...(step.form.fields.length > 0 ? { expanded: open === step.name } : {})}
            busy={taking.busy}
            onPress={() => press(step)}
          >
            {say(step.words)}
            {step.form.fields.length > 0 && <span aria-hidden="true">…</span>}
          </Button>
        ))}
      </div>
      {opened && (
        <div className="step-form">
          <LateFormSheet
            key={opened.name}
            form={opened.form}
            name={`act.${matter.id}.${opened.name}`}
            submit={say(opened.words)}
            send={(facts) => taking.take(opened, facts)}
            onDone={() => setOpen(undefined)}
            onCancel={() => setOpen(undefined)}
          />
        </div>
      )}
    </>
  );
}
