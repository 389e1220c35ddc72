import { formWords } from '#language/form.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';

/** Text with a number pad: a number input swallows what it cannot read, and nothing typed may be lost. */
export function NumberField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const speak = useSpeak(formWords);
  const money = field.type === 'money';
  return (
    <div className="input-with-unit">
      <input
        className="input figures"
        id={id}
        type="text"
        inputMode={money ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={typeof answer === 'string' ? answer : ''}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-required={field.required}
        onChange={(event) => onAnswer(event.target.value)}
      />
      {money && <span>{speak('form.yuan')}</span>}
    </div>
  );
}
