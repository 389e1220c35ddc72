import type { JoinView, NearbyView } from '#core/contract/join.ts';
import { sayShortDay } from '#language/figures.ts';
import { joinWords } from '#language/join.ts';
import { useQuestion } from '../api/question.ts';
import { nearbyQuestion } from '../api/questions.ts';
import { useSend } from '../api/send.ts';
import { joinNearby } from '../api/writes.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import './joins.css';

interface Props {
  readonly mechanism: string;
  readonly place: string;
  /** What they have written so far: it goes along to whoever handles it. */
  readonly typed: string;
  readonly onJoined: (joined: JoinView) => void;
}

/** What is open already where somebody is about to report. While the answer is on its way nothing stands here. */
export function NearbyNote({ mechanism, place, typed, onJoined }: Props) {
  const speak = useSpeak(joinWords);
  const say = useSay();
  const heard = useQuestion(nearbyQuestion(mechanism, place));
  const { send, busy, problem } = useSend(joinNearby);
  if (heard.is !== 'answered' || heard.value.place === null) return null;
  const nearby = heard.value;
  const title = speak('join.nearby', { place: say(heard.value.place), count: nearby.count });
  const join = async (handle: string): Promise<void> => {
    const facts = nearby.says && typed.trim() ? { [nearby.says]: typed.trim() } : {};
    const answer = await send({ mechanism, place, handle, facts });
    if (answer?.ok) onJoined(answer.value);
  };
  return (
    <section className="nearby" aria-label={title}>
      <h2>{title}</h2>
      <p className="small">{speak('join.about')}</p>
      {problem && <ProblemNote problem={problem} focus />}
      <ul>
        {nearby.rows.map((row) => (
          <Row key={row.handle} row={row} busy={busy} onJoin={() => void join(row.handle)} />
        ))}
      </ul>
      <p className="small muted">{speak('join.carries')}</p>
    </section>
  );
}

interface RowProps {
  readonly row: NearbyView['rows'][number];
  readonly busy: boolean;
  readonly onJoin: () => void;
}

function Row({ row, busy, onJoin }: RowProps) {
  const speak = useSpeak(joinWords);
  const say = useSay();
  const locale = useLocale();
  const day = sayShortDay(row.day, useServerNow(), locale);
  return (
    <li className="nearby-row">
      <span>
        {speak('join.row', { day, state: say(row.state) })}
        {row.also > 0 && ` · ${speak('join.also', { count: row.also })}`}
      </span>
      {row.joined && <Tag>{speak('join.joined-already')}</Tag>}
      {row.joinable && !row.joined && (
        <Button busy={busy} label={speak('join.join-which', { day })} onPress={onJoin}>
          {speak('join.join')}
        </Button>
      )}
    </li>
  );
}
