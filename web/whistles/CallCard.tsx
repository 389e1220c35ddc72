import { Link } from '@tanstack/react-router';
import type { MatterView, PartView } from '#core/contract/matter.ts';
import { sayNear } from '#language/figures.ts';
import { whistleBoardWords } from '#language/whistle-board.ts';
import { useLayout } from '../device/layout.ts';
import { useServerNow } from '../device/server-time.ts';
import { Tag } from '../kit/Tag.tsx';
import { stepGroups } from '../matter/step-groups.ts';
import { StepButtons } from '../matter/StepButtons.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { CalledList } from './CalledList.tsx';
import { findProgress, missingOf, type CalledWay } from './called-way.ts';

interface Props {
  readonly call: MatterView;
  /** Undefined where the rule of the answers could not be read. */
  readonly way: CalledWay | undefined;
  /** On a wall nobody presses anything. */
  readonly wall: boolean;
}

/** One call: what is wrong and where, then everyone who was called, with a clock in the column they stand in. */
export function CallCard({ call, way, wall }: Props) {
  const speak = useSpeak(whistleBoardWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const layout = useLayout();
  return (
    <article className="call">
      <header className="call-head">
        <div className="call-what">
          <h3>{call.title}</h3>
          <p className="dots small muted">
            {call.place && <span>{say(call.place.words)}</span>}
            <span>{speak('whistle-board.called-ago', { moment: sayNear(call.opened_at, now, locale) })}</span>
            <span className="nowrap">{call.number}</span>
          </p>
        </div>
        <div className="call-clock">
          <Tag tone="plain">{say(call.state.words)}</Tag>
          {call.clock && <TimeLeft clock={call.clock} />}
        </div>
      </header>
      {layout === 'phone' && !wall ? (
        <CalledList call={call} way={way} />
      ) : (
        <CalledTable call={call} way={way} wall={wall} />
      )}
      <footer className="call-foot">
        <Missing call={call} way={way} />
        {!wall && (
          <div className="call-steps">
            <StepButtons steps={stepGroups(call.allowed).on} matter={call} primary={false} />
            <Link className="button quiet" to="/matters/$id" params={{ id: call.id }}>
              {speak('whistle-board.open')}
            </Link>
          </div>
        )}
      </footer>
    </article>
  );
}

type MissingProps = Pick<Props, 'call' | 'way'>;

/** Who still has to come: the one line a duty desk reads first. */
function Missing({ call, way }: MissingProps) {
  const speak = useSpeak(whistleBoardWords);
  const say = useSay();
  const locale = useLocale();
  if (way === undefined) return <p className="call-missing">{speak('whistle-board.who-came-unread')}</p>;
  const missing = missingOf(call.parts, way);
  if (missing.length > 0) {
    const orgs = missing.map(({ org }) => say(org.words)).join(locale === 'zh' ? '、' : ', ');
    return <p className="call-missing">{speak('whistle-board.who-missing', { orgs })}</p>;
  }
  const cameSomebody = call.parts.some((part) => findProgress(part, way) !== undefined);
  return cameSomebody ? (
    <p className="call-missing all-there">{speak('whistle-board.all-there')}</p>
  ) : (
    <p className="call-missing">{speak('whistle-board.nobody-came')}</p>
  );
}

function CalledTable({ call, way, wall }: Props) {
  const speak = useSpeak(whistleBoardWords);
  const say = useSay();
  return (
    <table className="called">
      <caption className="unseen">{call.title}</caption>
      <thead>
        <tr>
          <th scope="col">{speak('whistle-board.org')}</th>
          {way === undefined && <th scope="col">{speak('whistle-board.stands')}</th>}
          {way?.columns.map(({ state, words }) => (
            <th key={state} scope="col">
              {say(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {call.parts.map((part) => (
          <tr key={part.id}>
            <th scope="row">
              {part.readable && !wall ? (
                <Link to="/matters/$id" params={{ id: part.id }}>
                  {say(part.org.words)}
                </Link>
              ) : (
                say(part.org.words)
              )}
            </th>
            <CalledCells part={part} way={way} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CalledCells({ part, way }: { readonly part: PartView; readonly way: CalledWay | undefined }) {
  const speak = useSpeak(whistleBoardWords);
  const say = useSay();
  const progress = way && findProgress(part, way);
  if (way === undefined || progress === undefined) {
    return (
      <td className="called-aside" colSpan={Math.max(1, way?.columns.length ?? 1)}>
        {say(part.state.words)}
      </td>
    );
  }
  return way.columns.map(({ state, words }, at) => {
    if (at < progress) {
      return (
        <td key={state} className="called-done">
          <span aria-hidden="true">✓</span>
          <span className="unseen">{speak('whistle-board.done', { step: say(words) })}</span>
        </td>
      );
    }
    if (at > progress) {
      return (
        <td key={state} className="called-ahead">
          <span aria-hidden="true">·</span>
          <span className="unseen">{speak('whistle-board.ahead')}</span>
        </td>
      );
    }
    return (
      <td key={state} className="called-now">
        {part.clock ? <TimeLeft clock={part.clock} /> : say(part.state.words)}
      </td>
    );
  });
}
