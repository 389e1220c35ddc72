import { useEffect, useState } from 'react';
import type { PlaceView } from '#core/contract/api.ts';
import { formWords } from '#language/form.ts';
import { useMe } from '../../api/me.ts';
import { useQuestion } from '../../api/question.ts';
import { placesQuestion } from '../../api/questions.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { Pick } from './Pick.tsx';
import './place-field.css';

const PAUSE_MS = 250;
const SHOWN = 8;

/** Where: at first the places around the person's own, then whatever they look for by name. */
export function PlaceField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const me = useMe();
  const [typed, setTyped] = useState('');
  const sought = usePaused(typed.trim());
  const usual = me?.posts.find(({ level }) => level !== null)?.seat.id;
  const home = usual ?? (typeof field.known === 'string' ? field.known : undefined);
  const near = useQuestion(home === undefined ? undefined : placesQuestion({ under: home }));
  const found = useQuestion(sought === '' ? undefined : placesQuestion({ q: sought }));
  const chosen = usePlace(typeof answer === 'string' ? answer : undefined);
  const heard = sought === '' ? near : found;
  const listed = heard.is === 'answered' ? heard.value.slice(0, SHOWN) : [];
  const [changing, setChanging] = useState(false);
  if (chosen && !changing) {
    return (
      <div className="place-chosen">
        <span className="strong">{say(chosen.words)}</span>
        <button
          type="button"
          id={id}
          className="button quiet"
          aria-describedby={describedBy}
          onClick={() => setChanging(true)}
        >
          {speak('form.place-change')}
        </button>
      </div>
    );
  }
  return (
    <div className="stack tight">
      <input
        className="input"
        id={id}
        type="search"
        autoComplete="off"
        aria-label={`${say(field.words)} ${speak('form.search')}`}
        placeholder={speak('form.search-place')}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter looks for the place; it does not send a half-filled form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div
        className="picks"
        role="radiogroup"
        aria-label={speak(sought === '' ? 'form.place-near' : 'form.place-found')}
      >
        {listed.map((place) => (
          <Pick
            key={place.id}
            kind="radio"
            name={id}
            chosen={answer === place.id}
            onChoose={() => {
              onAnswer(place.id);
              setChanging(false);
            }}
          >
            {say(place.words)}
          </Pick>
        ))}
      </div>
      {sought !== '' && heard.is === 'answered' && heard.value.length === 0 && (
        <p className="muted" role="status">
          {speak('form.nothing-found', { text: sought })}
        </p>
      )}
    </div>
  );
}

/** The chosen place by its id, so that it stays in sight while others are looked for. */
function usePlace(id: string | undefined): PlaceView | undefined {
  const heard = useQuestion(id === undefined ? undefined : placesQuestion({ id }));
  return heard.is === 'answered' ? heard.value.find((place) => place.id === id) : undefined;
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
