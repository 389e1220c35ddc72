import { Link } from '@tanstack/react-router';
import { appWords } from '#language/app.ts';
import { burdenWords } from '#language/burden.ts';
import { lawWords } from '#language/law.ts';
import { useSpeak } from '../speech/use-speak.ts';
import './rules-nav.css';

const PAGES = [
  { name: 'mechanisms', to: '/mechanisms', words: 'app.mechanisms' },
  { name: 'law', to: '/law', words: 'law.title' },
  { name: 'burden', to: '/burden', words: 'burden.title' },
] as const;

/** Between the rules, what binds them, and what they ask. */
export function RulesNav({ here }: { readonly here: (typeof PAGES)[number]['name'] }) {
  const speak = useSpeak({ ...appWords, ...burdenWords, ...lawWords });
  return (
    <nav className="rules-nav screen-only" aria-label={speak('app.mechanisms')}>
      {PAGES.map(({ name, to, words }) => (
        <Link key={name} to={to} aria-current={name === here ? 'page' : undefined}>
          {speak(words)}
        </Link>
      ))}
    </nav>
  );
}
