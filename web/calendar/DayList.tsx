import { Link } from '@tanstack/react-router';
import type { CalendarView, RhythmTurn, RhythmView, MeetingOnDay } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDayOfWeek } from '#language/figures.ts';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { BeginHere } from './BeginHere.tsx';
import { toneOf, turnOfMeeting } from './tone.ts';

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
        day: turn.meeting?.day ?? turn.from,
        turn,
        meeting: turn.meeting,
      })),
    ...rhythm.besides.map((meeting): Row => ({ day: meeting.day, turn: undefined, meeting })),
  ].sort((one, other) => one.day.localeCompare(other.day));
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map(({ day, turn, meeting }, nth) => (
        <li key={`${day}-${meeting?.id ?? nth}`}>
          <DayRow
            day={day}
            meeting={meeting}
            fixed={turn === undefined || turn.from === turn.until}
            begin={<BeginHere rhythm={rhythm} />}
            holiday={days.find((one) => one.day === day && one.kind === 'holiday')?.words}
            note={
              turn ? (
                <Tag tone={toneOf(turn.is)}>{speak(`calendar.is.${turn.is}`)}</Tag>
              ) : (
                <span className="small muted">
                  {meeting && speak(`calendar.is.${turnOfMeeting(meeting)}`)} · {speak('calendar.besides')}
                </span>
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
  readonly meeting: MeetingOnDay | null;
}

interface DayRowProps {
  readonly day: string;
  readonly meeting: MeetingOnDay | null;
  /** Its day is given; else one is owed in the whole period. */
  readonly fixed: boolean;
  /** How one is begun, by whoever may. */
  readonly begin: React.ReactNode;
  readonly holiday: CalendarView['days'][number]['words'] | undefined;
  readonly note: React.ReactNode;
}

function DayRow({ day, meeting, fixed, begin, holiday, note }: DayRowProps) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const locale = useLocale();
  const told = (
    <>
      <span className="calendar-row">
        <span className="strong">
          {fixed || meeting ? sayDayOfWeek(day, locale) : speak('calendar.owed')}
        </span>
        {note}
      </span>
      {meeting && (
        <span className="pieces small muted">
          {meeting.title}
          {` · ${say(meeting.state)}`}
        </span>
      )}
      {holiday && (
        <span className="pieces small calendar-holiday">
          {speak('calendar.holiday', { name: say(holiday) })}
        </span>
      )}
    </>
  );
  return meeting ? (
    <Link className="row-link" to="/matters/$id" params={{ id: meeting.id }}>
      {told}
    </Link>
  ) : (
    <div className="row-link calendar-still">
      {told}
      {!fixed && begin}
    </div>
  );
}
