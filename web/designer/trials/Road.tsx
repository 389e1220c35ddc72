import type { Rehearsed } from '#core/contract/rehearsal.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Button } from '../../kit/Button.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Made } from './moves.ts';
import { useSayMinutes, useSayMoment } from './say-moment.ts';
import { minutesIn, roadLines, type RoadLine } from './story.ts';
import '../../matter/timeline.css';

interface Props {
  readonly story: Rehearsed;
  readonly before: Rehearsed | undefined;
  readonly moves: readonly Made[];
  /** Leaves behind the move that was refused. */
  readonly onLeave: () => void;
}

/** Shorter pauses are not worth a word. */
const PAUSE_MIN = 60;

/** The road so far, from its beginning, with what an edit changed on it; at its end what was refused. */
export function Road({ story, before, moves, onLeave }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const lines = roadLines(before, story);
  // A refusal stands where it happened: before what could not happen any more.
  const until = lines.length - [...lines].reverse().findIndex(({ is }) => is !== 'gone');
  const happened = lines.some(({ is }) => is !== 'gone') ? lines.slice(0, until) : [];
  const draw = (line: RoadLine, index: number) => (
    <Line
      key={`${index} ${line.is} ${line.entry.what.zh}`}
      line={line}
      story={story}
      before={before}
      pause={pauseBefore(story, line, lines[index - 1])}
    />
  );
  return (
    <div className="stack tight">
      <h3>{speak('trial-panels.road')}</h3>
      <ol className="timeline">
        {happened.map(draw)}
        {story.refused && <RefusedLine refused={story.refused} moves={moves} onLeave={onLeave} />}
        {lines.slice(happened.length).map((line, nth) => draw(line, happened.length + nth))}
      </ol>
    </div>
  );
}

function pauseBefore(story: Rehearsed, line: RoadLine, former: RoadLine | undefined): number {
  if (!former || line.is === 'gone' || former.is === 'gone') return 0;
  return minutesIn(story, line.entry.at) - minutesIn(story, former.entry.at);
}

interface LineProps {
  readonly line: RoadLine;
  readonly story: Rehearsed;
  readonly before: Rehearsed | undefined;
  readonly pause: number;
}

function Line({ line, story, before, pause }: LineProps) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const sayMoment = useSayMoment();
  const sayMinutes = useSayMinutes();
  const { is, entry } = line;
  const part = story.matters.find(({ id, part_of: whole }) => id === entry.matter && whole !== null);
  return (
    <li className={`road-line ${is}`}>
      <p>
        <strong>{say(entry.what)}</strong>
        <span className="muted"> · {say(entry.who)}</span> <LineMark is={is} />
      </p>
      {part && (
        <p className="small muted">
          {say(part.mechanism.words)} · {say(part.owner)}
        </p>
      )}
      <p className="timeline-when">
        <time dateTime={entry.at}>{sayMoment(entry.at)}</time>
        {pause >= PAUSE_MIN && ` · ${speak('trial-panels.pause', { span: sayMinutes(pause) })}`}
        {' · '}
        {speak('trial-panels.leads-to', { state: say(entry.to) })}
      </p>
      {line.is === 'changed' && before && <Formerly line={line} story={story} before={before} />}
    </li>
  );
}

function LineMark({ is }: { readonly is: RoadLine['is'] }) {
  const speak = useSpeak(trialPanelsWords);
  if (is === 'same') return null;
  return <Tag tone={is === 'gone' ? 'plain' : 'soon'}>{speak(`trial-panels.line-${is}`)}</Tag>;
}

interface FormerlyProps {
  readonly line: RoadLine & { readonly is: 'changed' };
  readonly story: Rehearsed;
  readonly before: Rehearsed;
}

function Formerly({ line: { entry, was }, story, before }: FormerlyProps) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const sayMinutes = useSayMinutes();
  const later = minutesIn(story, entry.at) - minutesIn(before, was.at);
  const span = sayMinutes(Math.abs(later));
  return (
    <p className="small formerly">
      {[
        ...(entry.to.zh === was.to.zh ? [] : [speak('trial-panels.formerly', { what: say(was.to) })]),
        ...(later > 0 ? [speak('trial-panels.later', { span })] : []),
        ...(later < 0 ? [speak('trial-panels.sooner', { span })] : []),
      ].join(' · ')}
    </p>
  );
}

interface RefusedProps {
  readonly refused: NonNullable<Rehearsed['refused']>;
  readonly moves: readonly Made[];
  readonly onLeave: () => void;
}

function RefusedLine({ refused, moves, onLeave }: RefusedProps) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const made = moves[refused.move];
  const behind = moves.length - refused.move - 1;
  return (
    <li className="road-line refused">
      <div className="problem-note" role="status">
        <p className="strong">
          {made && speak('trial-panels.refused', { step: say(made.what) })}
          {made?.who && <span className="muted"> · {say(made.who)}</span>}
        </p>
        <p>{say(refused.words)}</p>
        {refused.next.length > 0 && (
          <ul>
            {refused.next.map((next) => (
              <li key={next.zh}>{say(next)}</li>
            ))}
          </ul>
        )}
        {behind > 0 && <p className="small">{speak('trial-panels.not-reached', { count: behind })}</p>}
        <Button onPress={onLeave}>{speak('trial-panels.leave-refused')}</Button>
      </div>
    </li>
  );
}
