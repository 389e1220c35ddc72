import type { MatterView, TimelineEntry, ValueView } from '#core/contract/matter.ts';
import { sayNear } from '#language/figures.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { momentWords } from '#language/moment.ts';
import { waitingWords } from '#language/waiting.ts';
import { useServerNow } from '../device/server-time.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { saidOtherwiseSince } from './asked-at-first.ts';
import { Values } from './Values.tsx';
import './timeline.css';

type Told = Pick<MatterView, 'timeline' | 'open' | 'waiting' | 'title' | 'values'>;

/** One line for people, the system and clocks, newest first; above them, what is waited for now. */
export function Timeline({ matter }: { readonly matter: Told }) {
  const speak = useSpeak({ ...waitingWords, ...momentWords });
  const say = useSay();
  const newestFirst = [...matter.timeline].sort((a, b) => b.seq - a.seq);
  return (
    <ol className="timeline">
      {matter.open && matter.waiting && (
        <li className={matter.waiting.mine ? 'now mine' : 'now'} data-kind="person">
          <p className="strong">
            {matter.waiting.mine
              ? speak('waiting.mine')
              : speak('waiting.on-whom', { whom: say(matter.waiting.words) })}
          </p>
          <p className="timeline-when">{speak('moment.now')}</p>
        </li>
      )}
      {newestFirst.map((entry) => (
        <Entry
          key={entry.seq}
          entry={entry}
          values={entry.from === null ? saidOtherwiseSince(matter) : entry.values}
          title={matter.title}
        />
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  /** What was asked at first stands above, and not here again. */
  readonly values: readonly ValueView[];
  readonly title: string;
}

function Entry({ entry, values, title }: EntryProps) {
  const speak = useSpeak(matterPageWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  return (
    <li data-kind={entry.kind}>
      <p>{say(entry.words)}</p>
      <p className="timeline-when">
        <time dateTime={entry.at}>{sayNear(entry.at, now, locale)}</time>
        {' · '}
        {entry.mine ? speak('matter-page.you') : say(entry.who)}
      </p>
      <Values values={values} except={title} />
    </li>
  );
}
