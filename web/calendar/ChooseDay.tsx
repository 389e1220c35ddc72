import { useId } from 'react';
import { mostDaysOf } from '#core/calendar/yearly.ts';
import type { KeptDayView } from '#core/contract/kept-day.ts';
import { sayMonthOfYear } from '#language/figures.ts';
import { keptDayWords } from '#language/kept-day.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

export interface DayChosen {
  /** From 1. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly place: string | undefined;
}

interface Props {
  readonly places: KeptDayView['places'];
  readonly chosen: DayChosen;
  readonly onChoose: (chosen: DayChosen) => void;
}

/** A day of every year: its month and its day, and the place where there are several. */
export function ChooseDay({ places, chosen, onChoose }: Props) {
  const speak = useSpeak(keptDayWords);
  const say = useSay();
  const locale = useLocale();
  // Without a month every day is offered.
  const days = mostDaysOf(chosen.month ?? 1);
  return (
    <div className="line-up">
      <Choice
        name={speak('kept-day.month')}
        value={chosen.month}
        options={upTo(12).map((month) => [String(month), sayMonthOfYear(month, locale)])}
        onChoose={(value) => {
          const month = numberIn(value);
          const isThere = chosen.day !== undefined && chosen.day <= mostDaysOf(month ?? 1);
          onChoose({ ...chosen, month, day: isThere ? chosen.day : undefined });
        }}
      />
      <Choice
        name={speak('kept-day.day')}
        value={chosen.day}
        options={upTo(days).map((day) => [String(day), speak('kept-day.nth-day', { day })])}
        onChoose={(value) => onChoose({ ...chosen, day: numberIn(value) })}
      />
      {places.length > 1 && (
        <Choice
          name={speak('kept-day.place')}
          value={chosen.place}
          options={places.map(({ id, words }) => [id, say(words)])}
          onChoose={(place) => onChoose({ ...chosen, place: place || undefined })}
        />
      )}
    </div>
  );
}

const upTo = (most: number): number[] => Array.from({ length: most }, (_, nth) => nth + 1);
const numberIn = (value: string): number | undefined => (value === '' ? undefined : Number(value));

interface ChoiceProps {
  readonly name: string;
  readonly value: string | number | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const speak = useSpeak(keptDayWords);
  const id = useId();
  return (
    <span className="calendar-place">
      <label className="small muted" htmlFor={id}>
        {name}
      </label>
      <select
        className="input"
        id={id}
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{speak('kept-day.choose')}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
