import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { KeptDayRequest, KeptDayView } from '#core/contract/kept-day.ts';
import { sayYearly } from '#language/figures.ts';
import { keptDayWords } from '#language/kept-day.ts';
import { call } from '../api/call.ts';
import { newKey } from '../api/intention.ts';
import { askAgain, useQuestion } from '../api/question.ts';
import { keptDaysQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { ChooseDay, type DayChosen } from './ChooseDay.tsx';

/** One's own kept days, where the city offers any: said, and taken back. */
export function KeptDays() {
  const speak = useSpeak(keptDayWords);
  const say = useSay();
  const heard = useQuestion(keptDaysQuestion);
  if (heard.is !== 'answered') return null;
  return heard.value.kept_days.map((day) => (
    <div key={day.name} className="screen-only calendar-subscribe">
      <Fold title={speak('kept-day.title', { name: say(day.words) })}>
        <One key={day.mine?.since} day={day} />
      </Fold>
    </div>
  ));
}

function One({ day }: { readonly day: KeptDayView }) {
  const speak = useSpeak(keptDayWords);
  const say = useSay();
  const locale = useLocale();
  const { name, mine, places } = day;
  const [chosen, choose] = useState<DayChosen>({
    month: mine?.month,
    day: mine?.day,
    place: mine?.place.id ?? (places.length === 1 ? places[0]?.id : undefined),
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const told = places.find(({ id }) => id === chosen.place) ?? mine?.place;

  const send = async (method: 'PUT' | 'DELETE', body: KeptDayRequest | undefined): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const path = `${keptDaysQuestion.path}/${encodeURIComponent(name)}`;
    const answer = await call({ method, path, key: newKey(), ...(body && { body }) });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    askAgain(['me', 'calendar', 'who-can-see-me', 'my-data']);
    return toast(speak(body ? 'kept-day.kept' : 'kept-day.forgotten'));
  };
  const wanted = wholeOf(chosen);

  return (
    <div className="stack near">
      <p>{say(day.about)}</p>
      {mine && (
        <p className="strong">
          {speak('kept-day.mine', {
            day: sayYearly(mine.month, mine.day, locale),
            place: say(mine.place.words),
          })}
        </p>
      )}
      {places.length > 0 && <ChooseDay places={places} chosen={chosen} onChoose={choose} />}
      {told && <p>{speak('kept-day.who-knows', { who: say(told.told) })}</p>}
      {chosen.month === 2 && chosen.day === 29 && <p className="small muted">{speak('kept-day.leap')}</p>}
      {problem && <ProblemNote problem={problem} focus />}
      <div className="line-up">
        {places.length > 0 && (
          <Button
            busy={busy}
            off={wanted ? undefined : speak('kept-day.choose-first')}
            onPress={() => void send('PUT', wanted)}
          >
            {speak('kept-day.keep')}
          </Button>
        )}
        {mine && (
          <Button look="quiet" busy={busy} onPress={() => void send('DELETE', undefined)}>
            {speak('kept-day.forget')}
          </Button>
        )}
      </div>
    </div>
  );
}

const wholeOf = ({ month, day, place }: DayChosen): KeptDayRequest | undefined =>
  month === undefined || day === undefined || place === undefined ? undefined : { month, day, place };
