import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CalendarView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { dayOf, sayPeriod } from '#language/figures.ts';
import { useQuestion } from '../api/question.ts';
import { calendarQuestion } from '../api/questions.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { DayList } from './DayList.tsx';
import { KeptDayList } from './KeptDayList.tsx';
import { KeptDays } from './KeptDays.tsx';
import { MonthTable } from './MonthTable.tsx';
import { Rhythms } from './Rhythms.tsx';
import { beside, isYear, monthOf, otherWay, type Span } from './span.ts';
import { Subscribe } from './Subscribe.tsx';
import { Wheel } from './Wheel.tsx';
import '../kit/sheet.css';
import '../style/rows.css';
import './calendar.css';

/** What comes by a rhythm at the places of my posts: a month by its days, or the year as a wheel. */
export function CalendarScreen() {
  const speak = useSpeak(calendarWords);
  const locale = useLocale();
  const today = dayOf(useServerNow());
  const { span = monthOf(today), place } = useSearch({ from: '/signed-in/calendar' });
  const navigate = useNavigate();
  const heard = useQuestion(calendarQuestion({ span, place }));
  const go = (to: { readonly span?: Span; readonly place?: string | undefined }): void =>
    void navigate({
      to: '/calendar',
      search: { span: to.span ?? span, ...('place' in to ? without(to.place) : without(place)) },
      resetScroll: false,
    });
  return (
    <Page title={speak('calendar.title')}>
      <div className="calendar-ways">
        <div className="line-up">
          <Button label={speak('calendar.before')} onPress={() => go({ span: beside(span, -1) })}>
            ‹
          </Button>
          <h2 className="calendar-span">{sayPeriod(span, locale)}</h2>
          <Button label={speak('calendar.after')} onPress={() => go({ span: beside(span, 1) })}>
            ›
          </Button>
        </div>
        <Button look="quiet" onPress={() => go({ span: otherWay(span, today) })}>
          {speak(isYear(span) ? 'calendar.month' : 'calendar.year')}
        </Button>
        {!today.startsWith(span) && (
          <Button
            look="quiet"
            onPress={() => go({ span: isYear(span) ? today.slice(0, 4) : monthOf(today) })}
          >
            {speak('calendar.today')}
          </Button>
        )}
      </div>
      {heard.is === 'answered' ? (
        <Shown view={heard.value} place={place} onPlace={(chosen) => go({ place: chosen })} />
      ) : (
        <NotYet heard={heard} />
      )}
    </Page>
  );
}

const without = (place: string | undefined): { readonly place?: string } =>
  place === undefined ? {} : { place };

interface ShownProps {
  readonly view: CalendarView;
  readonly place: string | undefined;
  readonly onPlace: (place: string | undefined) => void;
}

function Shown({ view, place, onPlace }: ShownProps) {
  const speak = useSpeak(calendarWords);
  const provisional = view.days.find((day) => day.provisional);
  if (view.rhythms.length === 0 && place === undefined)
    return (
      <>
        <Empty>{speak('calendar.none')}</Empty>
        <KeptDayList view={view} />
        <KeptDays />
        <Subscribe publicFeed={view.public_feed} />
      </>
    );
  return (
    <>
      <ChoosePlace view={view} place={place} onPlace={onPlace} />
      {provisional && (
        <p className="small muted">{speak('calendar.provisional', { year: provisional.day.slice(0, 4) })}</p>
      )}
      {isYear(view.span) ? (
        <Rhythms view={view}>{(rhythm) => <Wheel rhythm={rhythm} today={view.today} />}</Rhythms>
      ) : (
        <>
          <MonthTable view={view} />
          <KeptDayList view={view} />
          <Rhythms view={view}>{(rhythm) => <DayList rhythm={rhythm} days={view.days} />}</Rhythms>
        </>
      )}
      <KeptDays />
      <Subscribe publicFeed={view.public_feed} />
    </>
  );
}

/** Only where there are several: a secretary of one community is asked nothing. */
function ChoosePlace({ view, place, onPlace }: ShownProps) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  if (view.places.length < 2 && place === undefined) return null;
  return (
    <label className="calendar-place">
      <span className="small muted">{speak('calendar.place')}</span>
      <select
        className="input"
        value={place ?? ''}
        onChange={(event) => onPlace(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{speak('calendar.every-place')}</option>
        {view.places.map(({ id, words }) => (
          <option key={id} value={id}>
            {say(words)}
          </option>
        ))}
      </select>
    </label>
  );
}
