import { useState } from 'react';
import type { FormField } from '#core/contract/form.ts';
import { formWords } from '#language/form.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { Pick } from './Pick.tsx';

type Choice = NonNullable<FormField['choices']>[number];

/** More than these, and a person looks for the name instead of reading them all. */
const SEARCH_FROM = 8;

/** A checklist of organisations, or a choice of one. What is picked stays in sight while one looks for more. */
export function OrgsField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const [sought, setSought] = useState('');
  const many = field.type === 'orgs';
  const choices = field.choices ?? [];
  const chosen = many
    ? Array.isArray(answer)
      ? answer.map(String)
      : []
    : typeof answer === 'string'
      ? [answer]
      : [];
  const text = sought.trim().toLowerCase();
  const matches = ({ words }: Choice): boolean => `${words.zh} ${words.en}`.toLowerCase().includes(text);
  const shown = choices.filter((choice) => text === '' || chosen.includes(choice.value) || matches(choice));
  const searching = choices.length > SEARCH_FROM;
  const choose = (value: string, on: boolean): void => {
    if (!many) onAnswer(value);
    else onAnswer(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  return (
    <div
      className="stack tight"
      role={many ? undefined : 'radiogroup'}
      aria-label={many ? undefined : say(field.words)}
    >
      {searching && (
        <input
          className="input"
          id={id}
          type="search"
          aria-label={speak('form.search-org')}
          placeholder={speak('form.search-org')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className="picks">
        {shown.map((choice, index) => (
          <Pick
            key={choice.value}
            kind={many ? 'checkbox' : 'radio'}
            name={`${id}-org`}
            id={!searching && index === 0 ? id : undefined}
            chosen={chosen.includes(choice.value)}
            describedBy={describedBy}
            invalid={invalid}
            onChoose={(on) => choose(choice.value, on)}
          >
            {say(choice.words)}
          </Pick>
        ))}
      </div>
      {text !== '' && !choices.some(matches) && (
        <p className="muted">{speak('form.nothing-found', { text: sought })}</p>
      )}
      {many && chosen.length > 0 && (
        <p className="small muted" role="status">
          {speak('form.chosen', { count: chosen.length })}
        </p>
      )}
    </div>
  );
}
