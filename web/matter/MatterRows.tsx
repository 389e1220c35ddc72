import { Link } from '@tanstack/react-router';
import type { MatterRow } from '#core/contract/matter.ts';
import { waitingWords } from '#language/waiting.ts';
import { Fold } from '../kit/Fold.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { WaitingLine } from './Waiting.tsx';

interface Props {
  readonly matters: readonly MatterRow[];
  /** How many are in sight; the rest are one press away. */
  readonly most?: number;
}

/** Matters as rows of one sheet: what it is, then who is waited on and how long. */
export function MatterRows({ matters, most = matters.length }: Props) {
  const speak = useSpeak(waitingWords);
  const more = matters.slice(most);
  return (
    <>
      <Rows matters={matters.slice(0, most)} />
      {more.length > 0 && (
        <Fold title={speak('waiting.more', { count: more.length })}>
          <Rows matters={more} />
        </Fold>
      )}
    </>
  );
}

function Rows({ matters }: { readonly matters: readonly MatterRow[] }) {
  const say = useSay();
  return (
    <ul className="rows">
      {matters.map((matter) => (
        <li key={matter.id}>
          <Link className="row-link" to="/matters/$id" params={{ id: matter.id }}>
            <h3>{matter.title}</h3>
            <WaitingLine matter={matter} />
            <p className="pieces small muted">
              {say(matter.mechanism.words)}
              {matter.place && ` · ${say(matter.place.words)}`}
            </p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
