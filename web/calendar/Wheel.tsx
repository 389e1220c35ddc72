import { Link } from '@tanstack/react-router';
import type { RhythmTurn, RhythmView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { sayDay } from '#language/figures.ts';
import { useLocale } from '../speech/locale.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { monthIn, saySpell, spellsOf } from './spell.ts';
import { signOf } from './tone.ts';

/** The year of a rhythm, month by month or period by period: every turn one sign, each said in full to whoever points or listens. */
export function Wheel({ rhythm, today }: { readonly rhythm: RhythmView; readonly today: string }) {
  const speak = useSpeak(calendarWords);
  const locale = useLocale();
  const spells = spellsOf(rhythm.turns.filter(({ is }) => is !== 'before'));
  return (
    <ol className="calendar-wheel">
      {spells.map((spell) => (
        <li key={spell.from} aria-current={spell.from <= today && today <= spell.until ? 'date' : undefined}>
          <Link
            to="/calendar"
            search={{ span: monthIn(spell, today), place: rhythm.place.id }}
            className="small"
          >
            {saySpell(spell, speak, locale)}
          </Link>
          <ol className="calendar-turns">
            {spell.turns.map((turn, nth) => (
              <Turn key={`${turn.from}-${nth}`} turn={turn} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Turn({ turn }: { readonly turn: RhythmTurn }) {
  const speak = useSpeak(calendarWords);
  const locale = useLocale();
  const when =
    turn.from === turn.until
      ? sayDay(turn.from, locale)
      : `${sayDay(turn.from, locale)} – ${sayDay(turn.until, locale)}`;
  const told = `${when} ${speak(`calendar.is.${turn.is}`)}`;
  const sign = (
    <span className={`calendar-sign ${turn.is}`} aria-hidden="true">
      {signOf[turn.is]}
    </span>
  );
  return (
    <li>
      {turn.meeting ? (
        <Link to="/matters/$id" params={{ id: turn.meeting.id }} aria-label={told} title={told}>
          {sign}
        </Link>
      ) : (
        <span title={told}>
          {sign}
          <span className="unseen">{told}</span>
        </span>
      )}
    </li>
  );
}
