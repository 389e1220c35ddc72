import { formWords } from '#language/form.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { Pick } from './Pick.tsx';

export function ChoiceField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  return (
    <div
      className="picks"
      role="radiogroup"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-label={say(field.words)}
    >
      {(field.choices ?? []).map(({ value, words }, index) => (
        <Pick
          key={value}
          kind="radio"
          name={id}
          id={index === 0 ? id : undefined}
          chosen={answer === value}
          onChoose={() => onAnswer(value)}
        >
          {say(words)}
        </Pick>
      ))}
    </div>
  );
}

export function YesNoField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const choices = [
    [true, speak('form.yes')],
    [false, speak('form.no')],
  ] as const;
  return (
    <div
      className="picks short"
      role="radiogroup"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-label={say(field.words)}
    >
      {choices.map(([value, name]) => (
        <Pick
          key={name}
          kind="radio"
          name={id}
          id={value ? id : undefined}
          chosen={answer === value}
          onChoose={() => onAnswer(value)}
        >
          {name}
        </Pick>
      ))}
    </div>
  );
}

/** Stars with words: five of them have names, other scales only their number. */
export function RatingField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const most = field.max ?? 5;
  const names = [
    speak('form.rating-1'),
    speak('form.rating-2'),
    speak('form.rating-3'),
    speak('form.rating-4'),
    speak('form.rating-5'),
  ];
  const nameOf = (count: number): string =>
    most === 5 ? (names[count - 1] ?? '') : speak('form.rating-star', { count });
  return (
    <div
      className="picks"
      role="radiogroup"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-label={say(field.words)}
    >
      {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
        <Pick
          key={count}
          kind="radio"
          name={id}
          id={count === 1 ? id : undefined}
          chosen={answer === count}
          onChoose={() => onAnswer(count)}
        >
          <span aria-hidden="true" className="stars">
            {'★'.repeat(count)}
          </span>{' '}
          {nameOf(count)}
        </Pick>
      ))}
    </div>
  );
}
