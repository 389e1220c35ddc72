import { Link } from '@tanstack/react-router';
import { appWords } from '#language/app.ts';
import { useSpeak } from '../speech/use-speak.ts';

/** The name, and threads that go over and under each other. */
export function Mark() {
  const speak = useSpeak(appWords);
  return (
    <Link to="/" className="mark">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M8 3V13.6M8 18.4V21M16 3V5.6M16 10.4V21M3 8H5.6M10.4 8H21M3 16H13.6M18.4 16H21" />
      </svg>
      <span>{speak('app.name')}</span>
    </Link>
  );
}
