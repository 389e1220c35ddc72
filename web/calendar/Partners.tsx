import { Link } from '@tanstack/react-router';
import type { RhythmView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDay } from '#language/figures.ts';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { toneOf } from './tone.ts';

interface Props {
  /** One rhythm at one place, once with each org. */
  readonly rhythms: readonly RhythmView[];
  readonly alone: boolean;
}

/** With how many orgs it was held, and with which it still has to be. */
export function Partners({ rhythms, alone }: Props) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const [first] = rhythms;
  if (!first) return null;
  const held = rhythms.reduce((sum, one) => sum + one.held, 0);
  const of = rhythms.reduce((sum, one) => sum + one.of, 0);
  return (
    <section className="calendar-rhythm">
      <header className="calendar-head">
        <div>
          <h3>
            <Link to="/mechanisms/$name" params={{ name: first.mechanism }}>
              {say(first.words)}
            </Link>
            {!alone && ` · ${say(first.place.words)}`}
          </h3>
          <p className="small muted">{say(first.when)}</p>
          <p className="small">{speak('calendar.held-of', { held, of })}</p>
        </div>
        {first.may_open && (
          <Link className="button plain" to="/new/$mechanism" params={{ mechanism: first.mechanism }}>
            {speak('calendar.open-one')}
          </Link>
        )}
      </header>
      <ul className="rows">
        {rhythms.map((rhythm) => (
          <li key={rhythm.with?.id}>
            <Partner rhythm={rhythm} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Partner({ rhythm: { with: partner, turns } }: { readonly rhythm: RhythmView }) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="row-link calendar-still">
      <span className="calendar-row">
        <span className="strong">{partner && say(partner.words)}</span>
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
        </span>
      </span>
    </div>
  );
}
