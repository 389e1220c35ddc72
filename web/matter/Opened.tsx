import { Link } from '@tanstack/react-router';
import type { MatterView } from '#core/contract/matter.ts';
import { useSay } from '../speech/use-speak.ts';
import { StandingLine } from './Parts.tsx';

/** What came out of a matter and now goes its own way. */
export function Opened({ opened }: Pick<MatterView, 'opened'>) {
  const say = useSay();
  return (
    <ul className="rows">
      {opened.map(({ id, title, words, state, open }) => (
        <li key={id}>
          <Link className="row-link part-row" to="/matters/$id" params={{ id }}>
            <StandingLine title={title} by={say(words)} state={state} open={open} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
