import { useState } from 'react';
import type { Planned, RhythmView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDay } from '#language/figures.ts';
import { planRhythm } from '../api/writes.ts';
import { useSend } from '../api/send.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { RhythmTitle } from './RhythmTitle.tsx';

interface Props {
  readonly rhythm: RhythmView;
  readonly span: string;
  /** Only one place is shown: it need not be named. */
  readonly alone: boolean;
}

/** A year of a seldom thing at a press; of what comes every week a month, or nobody finds their work among it. */
const MOST_AT_ONCE = 12;

/** What it is, when it is held, how much of it was held; and the rest planned at a press. */
export function RhythmHead({ rhythm, span, alone }: Props) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const { busy, problem, send } = useSend(planRhythm(rhythm.mechanism));
  const { place, to_plan: left } = rhythm;
  const locale = useLocale();
  const [refused, setRefused] = useState<Planned['refused']>([]);
  const plan = async (): Promise<void> => {
    const answer = await send({ span, place: place.id });
    if (!answer?.ok) return;
    const count = answer.value.planned.length;
    setRefused(answer.value.refused);
    toast(count > 0 ? speak('calendar.planned', { count }) : speak('calendar.nothing-planned'));
  };
  return (
    <header className="calendar-head">
      <RhythmTitle rhythms={[rhythm]} where={alone ? null : place} />
      {left > 0 && left <= MOST_AT_ONCE && (
        <Button busy={busy} onPress={() => void plan()}>
          {speak('calendar.plan', { count: left })}
        </Button>
      )}
      {problem && <ProblemNote problem={problem} />}
      {refused.map(({ day, words }) => (
        <p key={day} className="small" role="status">
          {speak('calendar.refused', { day: sayDay(day, locale), why: say(words) })}
        </p>
      ))}
    </header>
  );
}
