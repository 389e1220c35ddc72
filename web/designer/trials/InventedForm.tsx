import { useId, useState } from 'react';
import type { Form } from '#core/contract/form.ts';
import { formWords } from '#language/form.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import {
  factsOf,
  faultsOf,
  lengthOf,
  startingAnswers,
  type Answers,
  type Fault,
} from '../../form/answers.ts';
import { Field } from '../../form/Field.tsx';
import { Button } from '../../kit/Button.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';

export type Facts = Readonly<Record<string, unknown>>;

interface Props {
  readonly form: Form;
  /** What would be invented, were nothing typed. */
  readonly filled: Facts;
  readonly submit: string;
  readonly onSend: (facts: Facts) => void;
  readonly onCancel: () => void;
}

/**
 * A form of an invented matter. Nothing of it is kept on the device: it is nobody's draft. Photos are left to be
 * invented, for a picture would be stored.
 */
export function InventedForm({ form, filled, submit, onSend, onCancel }: Props) {
  const speak = useSpeak({ ...formWords, ...trialPanelsWords });
  const formId = useId();
  const fields = form.fields
    .filter(({ type }) => type !== 'photos')
    .map((field) => ({ ...field, known: filled[field.name] ?? field.known }));
  const asked: Form = { ...form, fields };
  const [answers, setAnswers] = useState<Answers>(() => startingAnswers(asked, undefined));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const sayFault = useSayFault(answers);
  const fieldId = (name: string): string => `${formId}-${name}`;
  const submitted = (): void => {
    const found = faultsOf(asked, answers);
    setFaults(found);
    if (found[0]) document.getElementById(fieldId(found[0].field.name))?.focus();
    else onSend(factsOf(asked, answers));
  };
  return (
    <form
      className="form-sheet invented-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submitted();
      }}
    >
      <p className="small muted">{speak('trial-panels.fill-about')}</p>
      {fields.map((field) => {
        const fault = faults.find((one) => one.field.name === field.name);
        return (
          <Field
            key={field.name}
            field={field}
            id={fieldId(field.name)}
            answer={answers[field.name]}
            fault={fault && sayFault(fault)}
            onAnswer={(answer) => setAnswers((before) => ({ ...before, [field.name]: answer }))}
          />
        );
      })}
      {fields.length < form.fields.length && (
        <p className="small muted">{speak('trial-panels.photos-invented')}</p>
      )}
      <div className="form-foot">
        <Button type="submit">{submit}</Button>
        <Button look="quiet" onPress={onCancel}>
          {speak('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useSayFault(answers: Answers): (fault: Fault) => string {
  const speak = useSpeak(formWords);
  const say = useSay();
  return ({ field, kind }) => {
    const name = say(field.words);
    const typed = answers[field.name];
    if (kind === 'photos-on-their-way') return speak('form.photos-on-their-way');
    if (kind !== 'too-long') return speak(`form.${kind}`, { field: name });
    const count = typeof typed === 'string' ? lengthOf(typed) : 0;
    return speak('form.too-long', { field: name, most: field.max ?? 0, count });
  };
}
