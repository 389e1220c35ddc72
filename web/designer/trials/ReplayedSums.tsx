import type { Replayed } from '#core/contract/trial.ts';
import { replayWords } from '#language/replay.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';

type Sum = Replayed['sums'][number];
type SumLine = Sum['lines'][number];

/** Besides those that are flagged; the rest is one press away. */
const SHOWN = 6;

/** Of each mechanism: how many matters there were, how many would differ, and in what. */
export function ReplayedSums({ sums }: { readonly sums: Replayed['sums'] }) {
  const speak = useSpeak({ ...trialPanelsWords, ...replayWords });
  const say = useSay();
  const lived = sums.filter(({ matters, untold }) => matters + untold > 0);
  if (lived.length === 0) return <Empty>{speak('trial-panels.replay-none')}</Empty>;
  return (
    <ul className="stack">
      {lived.map((sum) => (
        <li key={sum.mechanism} className="stack tight">
          <h3>
            {speak('replay.sum', {
              mechanism: say(sum.words),
              matters: sum.matters,
              differing: sum.differing,
            })}
          </h3>
          {sum.untold > 0 && <p className="small muted">{speak('replay.untold', { count: sum.untold })}</p>}
          {sum.differing === 0 && <Empty>{speak('trial-panels.replay-same')}</Empty>}
          <SumLines lines={sum.lines} />
        </li>
      ))}
    </ul>
  );
}

function SumLines({ lines }: { readonly lines: readonly SumLine[] }) {
  const speak = useSpeak(trialPanelsWords);
  const flagged = lines.filter((line) => line.flagged);
  const plain = lines.filter((line) => !line.flagged);
  const rest = plain.slice(SHOWN);
  return (
    <>
      <LineList lines={flagged} />
      <LineList lines={plain.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Fold title={speak('trial-panels.more-lines', { count: rest.length })}>
          <LineList lines={rest} />
        </Fold>
      )}
    </>
  );
}

function LineList({ lines }: { readonly lines: readonly SumLine[] }) {
  const speak = useSpeak(replayWords);
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <ul className="rows difference-lines">
      {lines.map((line) => (
        <li key={`${line.kind} ${line.words.zh}`}>
          <p>
            {line.flagged && <Tag tone="late">{speak('replay.look')}</Tag>} {say(line.words)}
          </p>
          <p className="figures small muted">{speak('replay.matters', { matters: line.matters })}</p>
        </li>
      ))}
    </ul>
  );
}
