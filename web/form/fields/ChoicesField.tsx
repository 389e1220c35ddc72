import { useSay } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { Pick } from './Pick.tsx';

/** Several of a list, in the order in which they were picked: what is picked first stands first. */
export function ChoicesField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const picked = Array.isArray(answer) ? (answer as string[]) : [];
  const toggle = (value: string): void =>
    onAnswer(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]);
  return (
    <div
      className="picks"
      role="group"
      aria-describedby={describedBy}
      data-invalid={invalid}
      aria-label={say(field.words)}
    >
      {(field.choices ?? []).map(({ value, words }, index) => (
        <Pick
          key={value}
          kind="checkbox"
          name={id}
          id={index === 0 ? id : undefined}
          chosen={picked.includes(value)}
          onChoose={() => toggle(value)}
        >
          {picked.includes(value) ? `${picked.indexOf(value) + 1}. ` : ''}
          {say(words)}
        </Pick>
      ))}
    </div>
  );
}
