import { useEffect, useRef } from 'react';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';
import { deskWords } from '#language/desk.ts';
import { stepWords } from '#language/step.ts';
import { FormSheet, type Facts } from '../form/FormSheet.tsx';
import { HeldStanding } from '../held/HeldTray.tsx';
import type { HeldAct } from '../held/held-act.ts';
import { holdAct } from '../held/held-acts.ts';
import { Button } from '../kit/Button.tsx';
import { OffSteps } from '../matter/OffSteps.tsx';
import { findConfirming, stepGroups } from '../matter/step-groups.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { PRIMARY_LETTER, stepLetters } from './step-letters.ts';
import { useKeys, useLettersOn } from './use-keys.ts';
import '../matter/steps.css';

interface Props {
  readonly matter: MatterView;
  readonly person: string;
  readonly held: HeldAct | undefined;
  /** The form that is open, by its step. */
  readonly open: string | undefined;
  readonly onOpen: (step: string | undefined) => void;
  /** A form was closed or sent: the list has the hands again. */
  readonly onBack: () => void;
}

/** The steps of the chosen matter, each with its letter. Nothing is sent before its ten seconds are over. */
export function DispatchSteps({ matter, person, held, open, onOpen, onBack }: Props) {
  const say = useSay();
  const speak = useSpeak(stepWords);
  const groups = stepGroups(matter.allowed);
  const letters = stepLetters([...groups.on, ...groups.off].sort(byRule(matter)));
  const on = held ? [] : groups.on;
  const opened = on.find(({ name }) => name === open);
  const primary = on[0];

  const press = (step: AllowedStepView, facts: Facts = {}): void => {
    holdAct({
      person,
      matter: matter.id,
      title: matter.title,
      number: matter.number,
      step: step.name,
      words: step.words,
      facts,
      seenSeq: matter.seq,
    });
  };
  const begin = (step: AllowedStepView): void => {
    if (step.form.fields.length > 0) onOpen(open === step.name ? undefined : step.name);
    else press(step);
  };
  useKeys(({ key }) => {
    const step = key === PRIMARY_LETTER ? primary : on.find(({ name }) => letters.get(name) === key);
    if (!step || opened) return false;
    begin(step);
    return true;
  });

  return (
    <div className="steps dispatch">
      {held && <Holding held={held} />}
      {!held && findConfirming(matter) && (
        <h3>{speak('step.confirm-title', { who: say(matter.owner.words) })}</h3>
      )}
      {on.length > 0 && (
        <div className="steps-on">
          {on.map((step) => (
            <StepButton
              key={step.name}
              step={step}
              letter={step === primary ? PRIMARY_LETTER : letters.get(step.name)}
              primary={step === primary && !opened}
              open={open === step.name}
              onPress={() => begin(step)}
            />
          ))}
        </div>
      )}
      {opened && (
        <StepForm
          key={opened.name}
          step={opened}
          matter={matter.id}
          onSend={(facts) => press(opened, facts)}
          onClose={() => {
            onOpen(undefined);
            onBack();
          }}
        />
      )}
      {!held && <OffSteps matter={matter} />}
      {!held && groups.on.length + groups.off.length === 0 && (
        <p className="small muted">{speak('step.none')}</p>
      )}
    </div>
  );
}

/** The order of the rule, whichever of the steps is offered first. */
function byRule({ allowed }: MatterView): (a: AllowedStepView, b: AllowedStepView) => number {
  return (a, b) => allowed.indexOf(a) - allowed.indexOf(b);
}

function Holding({ held }: { readonly held: HeldAct }) {
  const speak = useSpeak(deskWords);
  return (
    <div className="sheet calm stack tight">
      <HeldStanding act={held} />
      <p className="small muted">{speak('desk.waits-for-sending')}</p>
    </div>
  );
}

interface ButtonProps {
  readonly step: AllowedStepView;
  readonly letter: string | undefined;
  readonly primary: boolean;
  readonly open: boolean;
  readonly onPress: () => void;
}

function StepButton({ step, letter, primary, open, onPress }: ButtonProps) {
  const say = useSay();
  const lettersOn = useLettersOn();
  const asks = step.form.fields.length > 0;
  return (
    <Button
      look={primary ? 'primary' : 'plain'}
      shortcut={lettersOn ? letter?.toUpperCase() : undefined}
      {...(asks ? { expanded: open } : {})}
      onPress={onPress}
    >
      {say(step.words)}
      {asks && <span aria-hidden="true">…</span>}
    </Button>
  );
}

interface FormProps {
  readonly step: AllowedStepView;
  readonly matter: string;
  readonly onSend: (facts: Facts) => void;
  readonly onClose: () => void;
}

/** The form opens under the hands: focus inside, Ctrl+Enter sends, Esc closes and keeps the draft. */
function StepForm({ step, matter, onSend, onClose }: FormProps) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // Keys of the form inside it bubble up to here; the frame itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="step-form"
      ref={frame}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          // requestSubmit is missing in Safari 15.
          const form = frame.current?.querySelector('form');
          form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
        }
      }}
    >
      <FormSheet
        form={step.form}
        name={`act.${matter}.${step.name}`}
        submit={say(step.words)}
        send={(facts) => {
          onSend(facts);
          return Promise.resolve({ ok: true, value: undefined });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </div>
  );
}
