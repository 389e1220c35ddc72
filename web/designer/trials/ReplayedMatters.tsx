import { Link } from '@tanstack/react-router';
import type { Replayed } from '#core/contract/trial.ts';
import { replayWords } from '#language/replay.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Fold } from '../../kit/Fold.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';

type Told = Replayed['matters'][number];

const SHOWN = 10;

/** Matter by matter, of those the organiser may read; how many more there are is said. */
export function ReplayedMatters({ replayed }: { readonly replayed: Replayed }) {
  const speak = useSpeak({ ...trialPanelsWords, ...replayWords });
  const { sums, matters, not_told: notTold } = replayed;
  const differing = sums.reduce((sum, one) => sum + one.differing, 0);
  if (differing === 0) return null;
  const unread = differing - matters.length - notTold;
  const rest = matters.slice(SHOWN);
  return (
    <div className="stack tight">
      <h3>{speak('trial-panels.matters')}</h3>
      <MatterList matters={matters.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Fold title={speak('trial-panels.more-matters', { count: rest.length })}>
          <MatterList matters={rest} />
        </Fold>
      )}
      {notTold > 0 && <p className="small muted">{speak('replay.not-told', { count: notTold })}</p>}
      {unread > 0 && <p className="small muted">{speak('trial-panels.unread', { count: unread })}</p>}
    </div>
  );
}

function MatterList({ matters }: { readonly matters: readonly Told[] }) {
  const speak = useSpeak(replayWords);
  const say = useSay();
  if (matters.length === 0) return null;
  return (
    <ul className="rows difference-lines">
      {matters.map(({ number, differences }) => (
        <li key={number}>
          <Link className="matter-number" to="/matters/$id" params={{ id: number }}>
            {number}
          </Link>
          <ul className="small told">
            {differences.map((one) => (
              <li key={`${one.kind} ${one.words.zh}`}>
                {one.flagged && <Tag tone="late">{speak('replay.look')}</Tag>} {say(one.words)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
