import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { stepWords } from '#language/step.ts';
import { FormSheet } from '../form/FormSheet.tsx';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { OffStep } from './OffStep.tsx';
import { findConfirming, stepGroups } from './step-groups.ts';
import { useStep } from './use-step.ts';
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

interface ButtonsProps {
  readonly steps: readonly AllowedStepView[];
  readonly matter: MatterView;
  readonly primary: boolean;
  /** Held for ten seconds, because it cannot be taken back later. */
  readonly endsThings?: boolean;
}

function StepButtons({ steps, matter, primary, endsThings = false }: ButtonsProps) {
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
        {steps.map((step, index) => (
          <Button
            key={step.name}
            look={primary && index === 0 && !opened ? 'primary' : 'plain'}
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
          <FormSheet
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
