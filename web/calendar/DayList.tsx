import { Link } from '@tanstack/react-router';
import type { CalendarView, RhythmTurn, RhythmView, SessionOnDay } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDay, sayWeekday } from '#language/figures.ts';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { toneOf } from './tone.ts';

interface Props {
  readonly rhythm: RhythmView;
  readonly days: CalendarView['days'];
}

/** A rhythm's days of this month, in order, those besides among them. */
export function DayList({ rhythm, days }: Props) {
  const speak = useSpeak(calendarWords);
  const rows: readonly Row[] = [
    ...rhythm.turns
      .filter(({ is }) => is !== 'before')
      .map((turn): Row => ({
        day: turn.session?.day ?? turn.from,
        turn,
        session: turn.session,
      })),
    ...rhythm.besides.map((session): Row => ({ day: session.day, turn: undefined, session })),
  ].sort((one, other) => one.day.localeCompare(other.day));
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map(({ day, turn, session }) => (
        <li key={`${day}-${session?.id ?? ''}`}>
          <DayRow
            day={day}
            session={session}
            fixed={turn === undefined || turn.from === turn.until}
            holiday={days.find((one) => one.day === day && one.kind === 'holiday')?.words}
            note={
              turn ? (
                <Tag tone={toneOf(turn.is)}>{speak(`calendar.is.${turn.is}`)}</Tag>
              ) : (
                <span className="small muted">{speak('calendar.besides')}</span>
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

interface Row {
  readonly day: string;
  readonly turn: RhythmTurn | undefined;
  readonly session: SessionOnDay | null;
}

interface DayRowProps {
  readonly day: string;
  readonly session: SessionOnDay | null;
  /** Its day is given; else one is owed in the whole period. */
  readonly fixed: boolean;
  readonly holiday: CalendarView['days'][number]['words'] | undefined;
  readonly note: React.ReactNode;
}

function DayRow({ day, session, fixed, holiday, note }: DayRowProps) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const locale = useLocale();
  const told = (
    <>
      <span className="calendar-row">
        <span className="strong">
          {fixed || session ? `${sayDay(day, locale)} ${sayWeekday(day, locale)}` : speak('calendar.owed')}
        </span>
        {note}
      </span>
      {session && (
        <span className="pieces small muted">
          {session.title}
          {` · ${say(session.state)}`}
        </span>
      )}
      {holiday && (
        <span className="pieces small calendar-holiday">
          {speak('calendar.holiday', { name: say(holiday) })}
        </span>
      )}
    </>
  );
  return session ? (
    <Link className="row-link" to="/matters/$id" params={{ id: session.id }}>
      {told}
    </Link>
  ) : (
    <div className="row-link calendar-still">{told}</div>
  );
}
