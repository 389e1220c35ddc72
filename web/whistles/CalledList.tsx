import { Link } from '@tanstack/react-router';
import type { MatterView, PartView } from '#core/contract/matter.ts';
import { whistleBoardWords } from '#language/whistle-board.ts';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { findProgress, type CalledWay } from './called-way.ts';
import './called-list.css';

interface Props {
  readonly call: MatterView;
  readonly way: CalledWay | undefined;
}

/** On a phone the columns have no room: each who was called is a block, with its way in one line. */
export function CalledList({ call, way }: Props) {
  const say = useSay();
  return (
    <ul className="called-list">
      {call.parts.map((part) => (
        <li key={part.id}>
          {part.readable ? (
            <Link to="/matters/$id" params={{ id: part.id }}>
              {say(part.org.words)}
            </Link>
          ) : (
            <strong>{say(part.org.words)}</strong>
          )}
          <Way part={part} way={way} />
        </li>
      ))}
    </ul>
  );
}

function Way({ part, way }: { readonly part: PartView; readonly way: CalledWay | undefined }) {
  const speak = useSpeak(whistleBoardWords);
  const say = useSay();
  const progress = way && findProgress(part, way);
  if (way === undefined || progress === undefined)
    return <p className="called-aside">{say(part.state.words)}</p>;
  return (
    <ol className="called-way">
      {way.columns.map(({ state, words }, at) => (
        <li key={state} className={at < progress ? 'done' : at > progress ? 'ahead' : 'now'}>
          {at < progress && <span aria-hidden="true">✓ </span>}
          {say(words)}
          {at < progress && <span className="unseen">{speak('whistle-board.past')}</span>}
          {at > progress && <span className="unseen">{speak('whistle-board.ahead')}</span>}
          {at === progress && part.clock && (
            <>
              {' '}
              <TimeLeft clock={part.clock} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
