import { useState } from 'react';
import type { JoinRequest, NearbyView } from '#core/contract/join.ts';
import { sayShortDay } from '#language/figures.ts';
import { alsoWords } from '#language/also.ts';
import { joinWords } from '#language/join.ts';
import { useQuestion } from '../api/question.ts';
import { nearbyQuestion } from '../api/questions.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { useSettled } from './use-settled.ts';
import './joins.css';

interface Props {
  readonly mechanism: string;
  readonly place: string;
  /** What they have written so far: it puts the likeliest first, and goes along to whoever handles it. */
  readonly typed: string;
  readonly onJoin: (body: JoinRequest) => void;
}

const PAUSE_MS = 800;
/** A likeness needs no more, and an address holds no more. */
const MOST_COMPARED = 60;

/** What is open already where somebody is about to report. Before the first answer nothing stands here. */
export function NearbyNote({ mechanism, place, typed, onJoin }: Props) {
  const speak = useSpeak(joinWords);
  const say = useSay();
  const nearby = useNearby(mechanism, place, typed);
  if (nearby === undefined || nearby.place === null) return null;
  const { count, rows, says } = nearby;
  const title = speak('join.nearby', { place: say(nearby.place), count });
  const join = (handle: string): void => {
    const facts = says && typed.trim() ? { [says]: typed.trim() } : {};
    onJoin({ mechanism, place, handle, facts });
  };
  return (
    <section className="nearby" aria-label={title}>
      <h2>{title}</h2>
      <p className="small">{speak('join.about')}</p>
      {count > rows.length && <p className="small">{speak('join.only-some', { count: rows.length })}</p>}
      <ol>
        {rows.map((row, index) => (
          <Row key={row.handle} row={row} at={index + 1} onJoin={() => join(row.handle)} />
        ))}
      </ol>
      <p className="small muted">
        {speak('join.carries')} {speak('join.kept-here')}
      </p>
    </section>
  );
}

/** While a new answer is on its way the last one about the same place stays. */
function useNearby(mechanism: string, place: string, typed: string): NearbyView | undefined {
  const compared = useSettled([...typed.trim()].slice(0, MOST_COMPARED).join(''), PAUSE_MS);
  const heard = useQuestion(nearbyQuestion(mechanism, place, compared));
  const about = `${mechanism} ${place}`;
  const [last, setLast] = useState<{ readonly about: string; readonly view: NearbyView }>();
  if (heard.is !== 'answered') return last?.about === about ? last.view : undefined;
  if (last?.view !== heard.value || last.about !== about) setLast({ about, view: heard.value });
  return heard.value;
}

interface RowProps {
  readonly row: NearbyView['rows'][number];
  readonly at: number;
  readonly onJoin: () => void;
}

function Row({ row, at, onJoin }: RowProps) {
  const speak = useSpeak({ ...alsoWords, ...joinWords });
  const say = useSay();
  const locale = useLocale();
  const { hour, also, joined, joinable } = row;
  const day = sayShortDay(row.day, useServerNow(), locale);
  return (
    <li className="nearby-row">
      <span>
        {at}. {speak('join.row-shown', { day, hour, state: say(row.state) })}
        {also > 0 && ` · ${speak('also.met', { count: also })}`}
      </span>
      {joined && <Tag>{speak('join.joined-already')}</Tag>}
      {joinable && !joined && (
        <Button label={speak('join.join-which', { at, day, hour })} onPress={onJoin}>
          {speak('join.join', { at })}
        </Button>
      )}
    </li>
  );
}
