import { Link } from '@tanstack/react-router';
import type { MatterRow } from '#core/contract/matter.ts';
import { useSay } from '../speech/use-speak.ts';
import { WaitingLine } from './Waiting.tsx';

interface Props {
  readonly matters: readonly MatterRow[];
}

/** Matters as rows of one sheet: what it is, then who is waited on and how long. */
export function MatterRows({ matters }: Props) {
  const say = useSay();
  return (
    <ul className="rows">
      {matters.map((matter) => (
        <li key={matter.id}>
          <Link className="row-link" to="/matters/$id" params={{ id: matter.id }}>
            <h3>{matter.title}</h3>
            <WaitingLine matter={matter} />
            <p className="small muted">
              {say(matter.mechanism.words)}
              {matter.place && ` · ${say(matter.place.words)}`}
            </p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
