import { Link } from '@tanstack/react-router';
import type { MatterView } from '#core/contract/matter.ts';
import { Tag } from '../kit/Tag.tsx';
import { useSay } from '../speech/use-speak.ts';
import './parts.css';

/** What came out of a matter and now goes its own way. */
export function Opened({ opened }: Pick<MatterView, 'opened'>) {
  const say = useSay();
  return (
    <ul className="rows">
      {opened.map(({ id, title, words, state, open }) => (
        <li key={id}>
          <Link className="row-link part-row" to="/matters/$id" params={{ id }}>
            <span className="part-org">
              {title}
              <span className="part-by small muted">{say(words)}</span>
            </span>
            <Tag tone={open ? 'kind' : 'plain'}>{say(state.words)}</Tag>
          </Link>
        </li>
      ))}
    </ul>
  );
}
