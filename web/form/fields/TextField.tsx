import { useLayoutEffect, useRef } from 'react';
import { formWords } from '#language/form.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { lengthOf } from '../answers.ts';
import type { ControlProps } from '../control.ts';

const ONE_LINE = 80;
/** The count appears when it begins to matter. */
const COUNT_FROM = 0.8;

export function TextField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const speak = useSpeak(formWords);
  const box = useRef<HTMLTextAreaElement>(null);
  const text = typeof answer === 'string' ? answer : '';
  const most = field.max ?? 2000;
  const length = lengthOf(text);
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight + 2}px`;
  }, [text]);
  const shared = {
    id,
    value: text,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    'aria-required': field.required,
  };
  return (
    <>
      {most <= ONE_LINE ? (
        <input className="input" type="text" {...shared} onChange={(event) => onAnswer(event.target.value)} />
      ) : (
        <textarea
          className="input"
          ref={box}
          rows={most > 600 ? 3 : 2}
          {...shared}
          onChange={(event) => onAnswer(event.target.value)}
        />
      )}
      {length > most * COUNT_FROM && length <= most && (
        <p className="small muted" role="status">
          {speak('form.characters-left', { count: most - length })}
        </p>
      )}
    </>
  );
}
