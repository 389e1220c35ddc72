import { dayNumberFrom, isWeekend } from '#core/calendar/workdays.ts';
import type { CalendarView, RhythmTurn } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDay, sayWeekday } from '#language/figures.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { blanksBefore } from './span.ts';
import { signOf, turnOfMeeting } from './tone.ts';

type Day = CalendarView['days'][number];

/** The month at a glance; each day in full stands in the lists below. */
export function MonthTable({ view }: { readonly view: CalendarView }) {
  const speak = useSpeak(calendarWords);
  const locale = useLocale();
  const [first] = view.days;
  if (!first) return null;
  const cells = [...Array.from({ length: blanksBefore(first.day) }, () => null), ...view.days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, nth) =>
    cells.slice(nth * 7, nth * 7 + 7),
  );
  // Any week has the same weekdays: the second is always whole.
  const names = (weeks[1] ?? []).map((day) => (day ? sayWeekday(day.day, locale) : ''));
  return (
    <table className="calendar-month" aria-label={speak('calendar.days')}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {locale === 'zh' ? name.slice(1) : name.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, nth) => (
          <tr key={week.find((day) => day)?.day ?? nth}>
            {Array.from({ length: 7 }, (_, at) => {
              const day = week[at];
              return day ? (
                <DayCell key={day.day} day={day} view={view} />
              ) : (
                <td key={`blank-${at}`} aria-label={speak('calendar.other-month')} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, view }: { readonly day: Day; readonly view: CalendarView }) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const locale = useLocale();
  const turns = turnsOn(day.day, view);
  const isMadeUp = day.kind === 'workday' && isWeekend(dayNumberFrom(day.day));
  const unusual = day.kind === 'holiday' ? 'holiday' : isMadeUp ? 'work' : undefined;
  const told = [
    sayDay(day.day, locale),
    ...(day.words ? [say(day.words)] : []),
    ...turns.map((is) => speak(`calendar.is.${is}`)),
  ];
  return (
    <td
      className={day.kind === 'workday' ? undefined : 'rest'}
      aria-current={day.day === view.today ? 'date' : undefined}
    >
      <span className="unseen">{told.join(locale === 'zh' ? '，' : ', ')}</span>
      <span aria-hidden="true">
        <span className="calendar-number">{Number(day.day.slice(8))}</span>
        {unusual && <span className={`calendar-kind ${unusual}`}>{speak(`calendar.kind.${unusual}`)}</span>}
        {turns.length > 0 && (
          <span className="calendar-signs">
            {turns.slice(0, 3).map((is, nth) => (
              <span key={`${is}-${nth}`} className={`calendar-sign ${is}`}>
                {signOf[is]}
              </span>
            ))}
            {turns.length > 3 && `+${turns.length - 3}`}
          </span>
        )}
      </span>
    </td>
  );
}

/** Of every rhythm: on its own day, or where one that was planned in its period lies. */
function turnsOn(day: string, { rhythms }: CalendarView): readonly RhythmTurn['is'][] {
  return rhythms.flatMap(({ turns, besides }) => [
    ...turns.filter((turn) => turn.is !== 'before' && dayOfTurn(turn) === day).map(({ is }) => is),
    ...besides.filter((meeting) => meeting.day === day).map(turnOfMeeting),
  ]);
}

/** None as long as only its period is known. */
const dayOfTurn = ({ meeting, from, until }: RhythmTurn): string | undefined =>
  meeting?.day ?? (from === until ? from : undefined);
