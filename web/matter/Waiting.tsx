import type { MatterRow, MatterView } from '#core/contract/matter.ts';
import { waitingWords } from '#language/waiting.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { useFocusAfterAct } from './acted.ts';
import { TimeLeft } from './TimeLeft.tsx';
import './waiting.css';

type Waited = Pick<MatterRow, 'waiting' | 'clock' | 'state' | 'open' | 'outcome' | 'next_step'>;

// Ends that the people concerned said yes to themselves. Leaving for a court is another end, not a worse one.
const GROWN = ['confirmed', 'settled'];

function standing({ open, waiting, outcome }: Waited): 'mine' | 'others' | 'ended' | 'grown' {
  if (open) return waiting?.mine ? 'mine' : 'others';
  return outcome !== null && GROWN.includes(outcome) ? 'grown' : 'ended';
}

/** 在等谁 · 还剩多久, at the head of a matter. */
export function Waiting({ matter }: { readonly matter: Waited & Pick<MatterView, 'id' | 'seq'> }) {
  const panel = useFocusAfterAct<HTMLDivElement>(matter);
  const speak = useSpeak(waitingWords);
  const say = useSay();
  const mine = standing(matter) === 'mine';
  return (
    <div className={`waiting ${standing(matter)}`} tabIndex={-1} ref={panel}>
      {!mine && <p className="waiting-label">{speak(matter.open ? 'waiting.on' : 'waiting.outcome')}</p>}
      <p className="waiting-whom">
        {mine && speak('waiting.mine')}
        {!mine && say(matter.open && matter.waiting ? matter.waiting.words : matter.state.words)}
      </p>
      {matter.open && <p className="waiting-state">{say(matter.state.words)}</p>}
      {matter.clock && <TimeLeft clock={matter.clock} long />}
    </div>
  );
}

/** The same in one line, for rows: a full dot needs you, an open one waits on others. */
export function WaitingLine({ matter }: { readonly matter: Waited }) {
  const speak = useSpeak(waitingWords);
  const say = useSay();
  if (!matter.open || !matter.waiting) {
    return <p className={`waiting-line ${standing(matter)}`}>{say(matter.state.words)}</p>;
  }
  const { mine, words } = matter.waiting;
  return (
    <p className={`waiting-line ${standing(matter)}`}>
      <span className="waiting-line-whom">
        {!mine && speak('waiting.on-whom', { whom: say(words) })}
        {mine && speak(matter.next_step?.name === 'solved' ? 'waiting.mine-confirm' : 'waiting.mine')}
      </span>
      {matter.clock && <TimeLeft clock={matter.clock} />}
    </p>
  );
}
