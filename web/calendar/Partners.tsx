import { Link } from '@tanstack/react-router';
import type { RhythmView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDay } from '#language/figures.ts';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { BeginHere } from './BeginHere.tsx';
import { RhythmTitle } from './RhythmTitle.tsx';
import { isOpenToBegin, toneOf } from './tone.ts';

interface Props {
  /** One rhythm at one place, once with each org; or once at each of several places. */
  readonly rhythms: readonly RhythmView[];
  readonly alone: boolean;
}

/** With how many orgs or at how many places it was held, and where it still has to be. */
export function Partners({ rhythms, alone }: Props) {
  const [first, ...more] = rhythms;
  if (!first) return null;
  return (
    <section className="calendar-rhythm">
      <header className="calendar-head">
        <RhythmTitle rhythms={[first, ...more]} where={alone || first.with === null ? null : first.place} />
      </header>
      <ul className="rows">
        {rhythms.map((rhythm) => (
          <li key={rhythm.with?.id ?? rhythm.place.id}>
            <Partner rhythm={rhythm} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Partner({ rhythm }: { readonly rhythm: RhythmView }) {
  const { with: partner, place, turns } = rhythm;
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="row-link calendar-still">
      <span className="calendar-row">
        <span className="strong">{say((partner ?? place).words)}</span>
        <span className="line-up">
          {turns
            .filter(({ is }) => is !== 'before')
            .map(({ is, from, until, meeting }, nth) => (
              <span key={`${from}-${nth}`} className="pieces">
                {meeting ? (
                  <Link className="small" to="/matters/$id" params={{ id: meeting.id }}>
                    {sayDay(meeting.day, locale)}
                  </Link>
                ) : (
                  <span className="small muted">
                    {speak('calendar.until', { day: sayDay(until, locale) })}
                  </span>
                )}{' '}
                <Tag tone={toneOf(is)}>{speak(`calendar.is.${is}`)}</Tag>
              </span>
            ))}
          {turns.some(({ is }) => isOpenToBegin(is)) && <BeginHere rhythm={rhythm} />}
        </span>
      </span>
    </div>
  );
}
