import { useEffect, useRef, useState } from 'react';
import { deskWords } from '#language/desk.ts';
import { useMe } from '../api/me.ts';
import { useQuestion } from '../api/question.ts';
import { mechanismQuestion, mechanismsQuestion, placesQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { DUES, isFiltered, withoutFilters, type DeskSearch } from './desk-search.ts';

const PAUSE_MS = 300;
export const FIND_ID = 'desk-find';

interface Props {
  readonly search: DeskSearch;
  readonly onSearch: (search: DeskSearch) => void;
}

type FilterName = 'mechanism' | 'state' | 'under' | 'due' | 'q';

/** The filters of the address, as controls. */
export function DeskFilters({ search, onSearch }: Props) {
  const speak = useSpeak(deskWords);
  const say = useSay();
  const mechanisms = useQuestion(mechanismsQuestion);
  const states = useQuestion(
    search.mechanism === undefined ? undefined : mechanismQuestion(search.mechanism),
  );
  const places = usePlacesBelow();
  const set = (name: FilterName, value: string): void => {
    const others = Object.entries(search).filter(
      ([other]) => other !== name && other !== 'matter' && !(name === 'mechanism' && other === 'state'),
    );
    onSearch(Object.fromEntries(value === '' ? others : [...others, [name, value]]) as DeskSearch);
  };
  const mechanismOptions = mechanisms.is === 'answered' ? mechanisms.value : [];
  const stateOptions = states.is === 'answered' ? states.value.states.filter(({ final }) => !final) : [];
  const placeOptions = places.map(({ id, words }) => ({ value: id, text: say(words) }));
  const unknownPlace =
    search.under !== undefined && !placeOptions.some(({ value }) => value === search.under);
  return (
    <div className="desk-filters" role="search" aria-label={speak('desk.filters')}>
      <Find key={search.q ?? ''} text={search.q ?? ''} onText={(text) => set('q', text)} />
      <Choose
        label={speak('desk.filter.mechanism')}
        any={speak('desk.filter.mechanism-any')}
        value={search.mechanism}
        options={mechanismOptions.map(({ name, words }) => ({ value: name, text: say(words) }))}
        onChoose={(value) => set('mechanism', value)}
      />
      {search.mechanism && (
        <Choose
          label={speak('desk.filter.state')}
          any={speak('desk.filter.state-any')}
          value={search.state}
          options={stateOptions.map(({ name, words }) => ({ value: name, text: say(words) }))}
          onChoose={(value) => set('state', value)}
        />
      )}
      <Choose
        label={speak('desk.filter.due')}
        any={speak('desk.filter.due-any')}
        value={search.due}
        options={DUES.map((due) => ({ value: due, text: speak(`desk.filter.due-${due}`) }))}
        onChoose={(value) => set('due', value)}
      />
      {(placeOptions.length > 0 || unknownPlace) && (
        <Choose
          label={speak('desk.filter.under')}
          any={speak('desk.filter.under-any')}
          value={search.under}
          options={
            unknownPlace
              ? [{ value: search.under ?? '', text: speak('desk.filter.under-one') }, ...placeOptions]
              : placeOptions
          }
          onChoose={(value) => set('under', value)}
        />
      )}
      {isFiltered(search) && (
        <Button look="quiet" onPress={() => onSearch(withoutFilters(search))}>
          {speak('desk.filter.none')}
        </Button>
      )}
    </div>
  );
}

function usePlacesBelow() {
  const me = useMe();
  const seat = me?.posts.map((post) => post.seat.id).find((id) => /^\d{6,}/.test(id));
  const heard = useQuestion(seat === undefined ? undefined : placesQuestion({ under: seat }));
  return heard.is === 'answered' ? heard.value.filter(({ id }) => id !== seat) : [];
}

interface FindProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Find({ text, onText }: FindProps) {
  const speak = useSpeak(deskWords);
  const [typed, setTyped] = useState(text);
  const newest = useRef(onText);
  useEffect(() => {
    newest.current = onText;
  });
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => newest.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <input
      className="input desk-find"
      id={FIND_ID}
      type="search"
      autoComplete="off"
      aria-label={speak('desk.filter.q')}
      placeholder={speak('desk.filter.q')}
      aria-keyshortcuts="/"
      maxLength={80}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onText(typed.trim());
      }}
    />
  );
}

interface ChooseProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Choose({ label, any, value, options, onChoose }: ChooseProps) {
  return (
    <select
      className={value === undefined ? 'input desk-choose' : 'input desk-choose chosen'}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
