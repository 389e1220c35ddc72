import { Link } from '@tanstack/react-router';
import type { MatterRow } from '#core/contract/matter.ts';
import { sayNear } from '#language/figures.ts';
import { deskWords } from '#language/desk.ts';
import { alsoWords } from '#language/also.ts';
import { heldActWords } from '#language/held-act.ts';
import { useMe } from '../api/me.ts';
import { useServerNow } from '../device/server-time.ts';
import { SecondsLeft } from '../held/SecondsLeft.tsx';
import type { HeldAct } from '../held/held-act.ts';
import { Tag } from '../kit/Tag.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

export interface RowProps {
  readonly matter: MatterRow;
  readonly chosen: boolean;
  /** The one row of the list that Tab stops at; the arrows go on from there. */
  readonly stop: boolean;
  readonly held: HeldAct | undefined;
  /** True when the choice stays on this page. */
  readonly onChoose: (id: string) => boolean;
}

export function rowId(matter: string): string {
  return `row-${matter}`;
}

/** One matter on one line: what it is, who is waited on, how long. */
export function WorkRow({ matter, chosen, stop, held, onChoose }: RowProps) {
  const speak = useSpeak(alsoWords);
  const say = useSay();
  const me = useMe();
  // Whose it is needs saying only where it is not ours.
  const isOurs = me?.posts.some(({ seat }) => seat.id === matter.owner.seat) ?? false;
  return (
    <Link
      className={`work-row ${matter.waiting?.mine ? 'mine' : 'others'}`}
      id={rowId(matter.id)}
      to="/matters/$id"
      params={{ id: matter.id }}
      preload={false}
      tabIndex={stop ? 0 : -1}
      aria-current={chosen ? 'true' : undefined}
      onClick={(event) => {
        // With Ctrl or the middle button it opens elsewhere, as any link does.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        if (onChoose(matter.id)) event.preventDefault();
      }}
    >
      <span className="work-what">
        <span className="work-title">{matter.title}</span>
        <span className="work-where">
          <Tag>{say(matter.mechanism.words)}</Tag>
          {matter.place && <span>{say(matter.place.words)}</span>}
          <span className="nowrap">{matter.number}</span>
          {matter.also > 0 && <span>{speak('also.met', { count: matter.also })}</span>}
          {!isOurs && <span>{say(matter.owner.words)}</span>}
        </span>
      </span>
      {held ? <HeldWho held={held} /> : <Who matter={matter} />}
      <When matter={matter} />
    </Link>
  );
}

function Who({ matter }: { readonly matter: MatterRow }) {
  const speak = useSpeak(deskWords);
  const say = useSay();
  const { waiting, next_step: next, state } = matter;
  if (!waiting) return <span className="work-who">{say(state.words)}</span>;
  if (!waiting.mine) {
    return (
      <span className="work-who">
        {say(waiting.words)}
        <span className="work-state">{say(state.words)}</span>
      </span>
    );
  }
  return (
    <span className="work-who strong">
      {next ? speak('desk.mine-to', { step: say(next.words) }) : speak('desk.mine')}
      <span className="work-state">{say(state.words)}</span>
    </span>
  );
}

function HeldWho({ held }: { readonly held: HeldAct }) {
  const speak = useSpeak(heldActWords);
  const say = useSay();
  const step = say(held.words);
  return (
    <span className={`work-who held ${held.stands}`}>
      {held.stands === 'held' ? <SecondsLeft act={held} /> : speak(`held-act.${held.stands}`, { step })}
    </span>
  );
}

function When({ matter }: { readonly matter: MatterRow }) {
  const speak = useSpeak(deskWords);
  const locale = useLocale();
  const now = useServerNow();
  const { clock } = matter;
  if (!clock) return <span className="work-when muted">{matter.open ? speak('desk.no-clock') : ''}</span>;
  return (
    <span className="work-when">
      <TimeLeft clock={clock} />
      {!clock.paused && <span className="work-due">{sayNear(clock.due, now, locale)}</span>}
    </span>
  );
}
