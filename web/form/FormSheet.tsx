import { useId, useState, type ReactNode } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { Form } from '#core/contract/form.ts';
import { saySpan, sayTime } from '#language/figures.ts';
import { formWords } from '#language/form.ts';
import type { Answer } from '../api/answer.ts';
import { useMe } from '../api/me.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { factsOf, faultsOf, lengthOf, type Answers, type Fault } from './answers.ts';
import { Field } from './Field.tsx';
import { useDraft } from './use-draft.ts';

export type Facts = Readonly<Record<string, unknown>>;

export interface FormSheetProps<Value> {
  readonly form: Form;
  /** Names the draft on this device, e.g. `open.whistle` or `act.<matter>.<step>`. */
  readonly name: string;
  /** On the one primary button. */
  readonly submit: string;
  /** The form is the whole screen, not one step of a matter. */
  readonly whole?: boolean;
  readonly send: (facts: Facts) => Promise<Answer<Value> | undefined>;
  readonly onDone: (value: Value) => void;
  readonly onCancel?: () => void;
  /** Stands before the button, knowing what is filled in so far and under which name the device keeps it. */
  readonly renderBefore?: (answers: Answers, draft: string) => ReactNode;
}

/** Draws any form of the contract, keeps what is typed, and says at each field what is wrong with it. */
export function FormSheet<Value>(props: FormSheetProps<Value>) {
  const me = useMe();
  // One device may serve many people: a draft belongs to the person who typed it.
  const owner = me?.id ?? 'anyone';
  return <OwnedForm key={`${owner}.${props.name}`} {...props} name={`${owner}.${props.name}`} />;
}

function OwnedForm<Value>({
  form,
  name,
  submit,
  whole = false,
  send,
  onDone,
  onCancel,
  renderBefore,
}: FormSheetProps<Value>) {
  const speak = useSpeak(formWords);
  const locale = useLocale();
  const draft = useDraft(form, name);
  const formId = useId();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const formProblem = useFormProblem();
  const fieldId = (field: string): string => `${formId}-${field}`;

  const submitted = async (): Promise<void> => {
    if (busy) return;
    const faults = faultsOf(form, draft.answers);
    if (faults.length > 0) {
      setProblem(formProblem(faults, draft.answers));
      return;
    }
    setBusy(true);
    const answer = await send(factsOf(form, draft.answers));
    setBusy(false);
    if (answer === undefined) return;
    if (answer.ok) {
      draft.drop();
      onDone(answer.value);
    } else {
      setProblem(answer.problem);
    }
  };

  const faultAt = useFaultAt(problem);
  return (
    <form
      className="form-sheet"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submitted();
      }}
    >
      {problem && <ProblemNote problem={problem} focus fieldId={fieldId} />}
      {draft.cameBack && (
        <p className="line-up small muted">
          {speak('form.draft-back')}
          <Button look="quiet" onPress={draft.startOver}>
            {speak('form.start-over')}
          </Button>
        </p>
      )}
      {form.fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          id={fieldId(field.name)}
          answer={draft.answers[field.name]}
          fault={faultAt(field.name)}
          onAnswer={(answer) => draft.answer(field.name, answer)}
        />
      ))}
      {renderBefore?.(draft.answers, name)}
      <div className={whole ? 'form-foot whole' : 'form-foot'}>
        <Button look="primary" type="submit" busy={busy}>
          {busy ? speak('form.sending') : submit}
        </Button>
        {onCancel && <Button onPress={onCancel}>{speak('form.cancel')}</Button>}
        <span className="small" role="status">
          {draft.savedAt === null && speak('form.not-saved')}
          {typeof draft.savedAt === 'number' && speak('form.saved', { time: sayTime(draft.savedAt) })}
          {draft.savedAt === undefined &&
            form.costs_s > 0 &&
            speak('form.cost', { span: saySpan(spanOfSeconds(form.costs_s), locale) })}
        </span>
      </div>
    </form>
  );
}

function spanOfSeconds(seconds: number): { readonly minutes: number } {
  return { minutes: Math.max(1, Math.round(seconds / 60)) };
}

function useFaultAt(problem: Problem | undefined): (field: string) => string | undefined {
  const say = useSay();
  return (field) => {
    const fault = problem?.fields?.find((one) => one.field === field);
    return fault && say(fault.words);
  };
}

/** What the browser finds wrong has the shape of what the server would: one way of showing both. */
function useFormProblem(): (faults: readonly Fault[], answers: Facts) => Problem {
  const say = useSay();
  const speak = useSpeak(formWords);
  return (faults, answers) => {
    const inBoth = (text: string) => ({ zh: text, en: text });
    const fields = faults.map(({ field, kind }) => {
      const name = say(field.words);
      const typed = answers[field.name];
      const count = typeof typed === 'string' ? lengthOf(typed) : 0;
      if (kind === 'too-long')
        return {
          field: field.name,
          words: inBoth(speak('form.too-long', { field: name, most: field.max ?? 0, count })),
        };
      if (kind === 'photos-on-their-way')
        return { field: field.name, words: inBoth(speak('form.photos-on-their-way')) };
      return { field: field.name, words: inBoth(speak(`form.${kind}`, { field: name })) };
    });
    const title = speak('form.problem');
    return {
      type: 'about:blank',
      kind: 'form',
      title,
      status: 422,
      detail: title,
      words: inBoth(title),
      next: [],
      fields,
    };
  };
}
