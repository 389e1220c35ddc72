import { useId, useState, type ReactNode } from 'react';
import type { FormField } from '#core/contract/form.ts';
import { formWords } from '#language/form.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { controlOf } from './controls.ts';
import './field.css';

interface Props {
  readonly field: FormField;
  readonly id: string;
  readonly answer: unknown;
  readonly fault: string | undefined;
  readonly onAnswer: (answer: unknown) => void;
}

/** One question: its name, its control, what is wrong with the answer, and why it is asked at all. */
export function Field({ field, id, answer, fault, onAnswer }: Props) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const { Control, group } = controlOf(field);
  const [whyShown, showWhy] = useState(false);
  const nameId = useId();
  const noteId = useId();
  const described = field.hint !== undefined || fault !== undefined;
  const name = (
    <>
      {say(field.words)}
      {!field.required && <span className="field-optional">{speak('form.optional')}</span>}
    </>
  );
  const control = (
    <Control
      field={field}
      id={id}
      answer={answer}
      describedBy={described ? noteId : undefined}
      invalid={fault !== undefined}
      onAnswer={onAnswer}
    />
  );
  const why = (
    <button
      type="button"
      className="field-why"
      aria-expanded={whyShown}
      aria-describedby={nameId}
      onClick={() => showWhy(!whyShown)}
    >
      {speak('form.why')}
    </button>
  );
  const notes = described && (
    <div id={noteId} className="field-notes">
      {field.hint && <p className="muted">{say(field.hint)}</p>}
      {fault && <p className="field-fault">{fault}</p>}
    </div>
  );
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <FieldFrame group={group} id={id} nameId={nameId} name={name} why={why}>
        {whyShown && <Why field={field} />}
        {notes}
        {control}
      </FieldFrame>
    </div>
  );
}

interface FrameProps {
  readonly group: boolean;
  readonly id: string;
  readonly nameId: string;
  readonly name: ReactNode;
  readonly why: ReactNode;
  readonly children: ReactNode;
}

/** Several controls answer one question: then the question is the legend of a group, not the label of one. */
function FieldFrame({ group, id, nameId, name, why, children }: FrameProps) {
  if (!group) {
    return (
      <>
        <div className="field-head">
          <label htmlFor={id} id={nameId}>
            {name}
          </label>
          {why}
        </div>
        {children}
      </>
    );
  }
  return (
    <div role="group" aria-labelledby={nameId} className="field-group">
      <div className="field-head">
        <span className="field-name" id={nameId}>
          {name}
        </span>
        {why}
      </div>
      {children}
    </div>
  );
}

function Why({ field }: { readonly field: FormField }) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const rows = [
    [speak('form.why-purpose'), say(field.purpose)],
    [speak('form.why-basis'), say(field.basis)],
    [speak('form.why-seen-by'), field.seen_by.map(say).join(' · ')],
    [speak('form.why-keep'), say(field.keep)],
  ] as const;
  return (
    <dl className="field-reasons">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
