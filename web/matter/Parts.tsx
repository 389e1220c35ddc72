import { Link } from '@tanstack/react-router';
import type { PartView } from '#core/contract/matter.ts';
import { Tag } from '../kit/Tag.tsx';
import { useSay } from '../speech/use-speak.ts';
import { TimeLeft } from './TimeLeft.tsx';
import './parts.css';

/** Every organisation that was asked, each with its own clock. */
export function Parts({ parts }: { readonly parts: readonly PartView[] }) {
  const say = useSay();
  return (
    <ul className="rows">
      {parts.map((part) => (
        <li key={part.id}>
          {part.readable ? (
            <Link className="row-link part-row" to="/matters/$id" params={{ id: part.id }}>
              <PartLine part={part} org={say(part.org.words)} state={say(part.state.words)} />
            </Link>
          ) : (
            <div className="row-link part-row">
              <PartLine part={part} org={say(part.org.words)} state={say(part.state.words)} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly part: PartView;
  readonly org: string;
  readonly state: string;
}

function PartLine({ part, org, state }: LineProps) {
  return (
    <>
      <span className="part-org">{org}</span>
      <Tag tone={part.open ? 'kind' : 'plain'}>{state}</Tag>
      {part.open && part.clock && (
        <span className="part-clock">
          <TimeLeft clock={part.clock} />
        </span>
      )}
    </>
  );
}
