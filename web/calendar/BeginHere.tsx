import { Link } from '@tanstack/react-router';
import type { RhythmView } from '#core/contract/calendar.ts';
import { calendarWords } from '#language/calendar.ts';
import { useSpeak } from '../speech/use-speak.ts';

/** One is begun where it is owed: the form knows the place, and with whom. */
export function BeginHere({ rhythm }: { readonly rhythm: RhythmView }) {
  const speak = useSpeak(calendarWords);
  const { mechanism, place, with: partner, may_open: may } = rhythm;
  if (!may) return null;
  return (
    <Link
      className="button plain"
      to="/new/$mechanism"
      params={{ mechanism }}
      search={{ place: place.id, ...(partner ? { with: partner.id } : {}) }}
    >
      {speak('calendar.open-one')}
    </Link>
  );
}
