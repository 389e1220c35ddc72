import type { CalendarView } from '#core/contract/calendar.ts';
import { sayDayOfWeek } from '#language/figures.ts';
import { keptDayWords } from '#language/kept-day.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { isYear } from './span.ts';

/** The kept days of a month: one's own, and those one's post is told of. Never printed: paper goes where the post does not. */
export function KeptDayList({ view }: { readonly view: CalendarView }) {
  const speak = useSpeak(keptDayWords);
  const say = useSay();
  const locale = useLocale();
  if (view.kept_days.length === 0 || isYear(view.span)) return null;
  return (
    <section className="screen-only calendar-rhythm">
      <h2>{speak('kept-day.of-month')}</h2>
      <ul className="rows">
        {view.kept_days.map(({ day, name, words, who }, nth) => (
          <li key={`${day} ${name} ${nth}`} className="row-link calendar-still">
            <span className="calendar-row strong">{sayDayOfWeek(day, locale)}</span>
            <span className="pieces small muted">
              {speak('kept-day.on-day', { name: say(words), who: say(who) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
