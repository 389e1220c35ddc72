import type { Rehearsed } from '#core/contract/rehearsal.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { waitingWords } from '#language/waiting.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { useSayMinutes, useSayMoment } from './say-moment.ts';
import { findFormerStanding, minutesIn, type Standing } from './story.ts';
import '../../matter/waiting.css';

interface Props {
  readonly story: Rehearsed;
  readonly before: Rehearsed | undefined;
}

/** Where the matter and its parts stand: on whom each waits, and how long. */
export function Standings({ story, before }: Props) {
  const speak = useSpeak(trialPanelsWords);
  if (story.matters.length === 0) return null;
  return (
    <div className="stack tight">
      <h3>{speak('trial-panels.stands')}</h3>
      <ul className="stack tight">
        {story.matters.map((standing) => (
          <OneStanding key={standing.id} standing={standing} story={story} before={before} />
        ))}
      </ul>
    </div>
  );
}

function OneStanding({ standing, story, before }: Props & { readonly standing: Standing }) {
  const speak = useSpeak({ ...trialPanelsWords, ...waitingWords });
  const say = useSay();
  const { mechanism, owner, state, open, waits_on: waitsOn, clocks, part_of: whole } = standing;
  const former = findFormerStanding(before, story, standing);
  return (
    <li className={whole === null ? 'standing' : 'standing part'}>
      <div className={open ? 'waiting others' : 'waiting ended'}>
        <p className="waiting-label">
          {say(mechanism.words)} · {say(owner)}
        </p>
        <p className="waiting-whom">
          {open && waitsOn && speak('waiting.on-whom', { whom: say(waitsOn) })}
          {open && !waitsOn && say(state.words)}
          {!open && speak('trial-panels.ended', { state: say(state.words) })}
        </p>
        {open && waitsOn && <p className="waiting-state">{say(state.words)}</p>}
        {open &&
          clocks.map(({ name, due }) => (
            <Clock key={name} due={due} minutes={minutesIn(story, due) - minutesIn(story, story.now)} />
          ))}
        {former && before && <FormerStanding former={former} standing={standing} before={before} />}
      </div>
    </li>
  );
}

function Clock({ due, minutes }: { readonly due: string; readonly minutes: number }) {
  const speak = useSpeak(waitingWords);
  const sayMoment = useSayMoment();
  const sayMinutes = useSayMinutes();
  const span = sayMinutes(Math.abs(minutes));
  return (
    <p className="small">
      {minutes < 0 ? speak('waiting.late', { span }) : speak('waiting.left', { span })}
      <span className="muted"> · {speak('waiting.until', { moment: sayMoment(due) })}</span>
    </p>
  );
}

interface FormerProps {
  readonly former: Standing;
  readonly standing: Standing;
  readonly before: Rehearsed;
}

/** Only what was otherwise; the time always, for it is what people ask first. */
function FormerStanding({ former, standing, before }: FormerProps) {
  const speak = useSpeak({ ...trialPanelsWords, ...waitingWords });
  const say = useSay();
  const sayMinutes = useSayMinutes();
  const moved = former.state.words.zh !== standing.state.words.zh;
  const stood = [
    ...(moved ? [say(former.state.words)] : []),
    ...(former.waits_on && former.waits_on.zh !== standing.waits_on?.zh
      ? [speak('waiting.on-whom', { whom: say(former.waits_on) })]
      : []),
    ...former.clocks.map(({ due }) =>
      speak('waiting.left', { span: sayMinutes(minutesIn(before, due) - minutesIn(before, before.now)) }),
    ),
  ];
  const said = stood.length > 0 ? stood.join(' · ') : speak('trial-panels.no-clock');
  return <p className="small formerly">{speak('trial-panels.formerly', { what: said })}</p>;
}
