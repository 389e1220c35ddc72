import { Link } from '@tanstack/react-router';
import type { RhythmView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  /** One rhythm, or the same one with each org or at each of several places. */
  readonly rhythms: readonly [RhythmView, ...RhythmView[]];
  /** Where it is held; null where that need not be said. */
  readonly where: RhythmView['place'] | null;
}

/** What it is and where, when it is held and by whose default, and how much of it was held. */
export function RhythmTitle({ rhythms, where }: Props) {
  const speak = useSpeak(calendarWords);
  const say = useSay();
  const [{ mechanism, words, when, ours }] = rhythms;
  const held = rhythms.reduce((sum, one) => sum + one.held, 0);
  const of = rhythms.reduce((sum, one) => sum + one.of, 0);
  return (
    <div>
      <h3>
        <Link to="/mechanisms/$name" params={{ name: mechanism }}>
          {say(words)}
        </Link>
        {where && ` · ${say(where.words)}`}
      </h3>
      <p className="small muted">
        {say(when)}
        {ours && ` · ${speak('calendar.ours')}`}
      </p>
      <p className="small">{speak('calendar.held-of', { held, of })}</p>
    </div>
  );
}
