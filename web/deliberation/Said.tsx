import type { MatterView } from '#core/contract/matter.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { sayNear } from '#language/figures.ts';
import { paperWords } from '#language/paper.ts';
import { useServerNow } from '../device/server-time.ts';
import { Section } from '../kit/Sheet.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** What was said, in order, for whoever may read it; for everybody else how often, and that they spoke themselves. */
export function Said({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak({ ...deliberationRoomWords, ...paperWords });
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const counts = matter.counts.filter(({ of }) => of === 'times');
  if (counts.length === 0 && matter.said.length === 0) return null;
  const steps = new Set(counts.map(({ step }) => step));
  const mine = matter.timeline.filter((entry) => entry.mine && steps.has(entry.step)).length;
  const many = counts.reduce((sum, { count }) => sum + count, 0);
  const spoken = many + matter.said.length > 0;
  const isWritten = matter.values.some(({ field }) => matter.room?.minutes.includes(field));
  if (!spoken && (isWritten || !matter.open)) return null;
  const fillsMinutes = matter.open && !isWritten && (matter.room?.minutes.length ?? 0) > 0;
  return (
    <Section
      title={speak('deliberation-room.said')}
      aside={
        many > 0 && (
          <span className="small muted">
            {say(counts[0]!.words)} {speak('paper.times', { count: many })}
          </span>
        )
      }
    >
      {!spoken && <p className="muted">{speak('deliberation-room.said-none')}</p>}
      {matter.said.length > 0 && (
        <ol className="deliberation-said">
          {matter.said.map(({ at, who, text }, nth) => (
            <li key={`${at} ${nth}`}>
              <p className="as-written">{text}</p>
              <p className="dots small muted">
                <span>{say(who)}</span>
                <time dateTime={at}>{sayNear(at, now, locale)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
      {matter.said.length > 0 && fillsMinutes && (
        <p className="small muted">{speak('deliberation-room.said-kept')}</p>
      )}
      {spoken && matter.said.length === 0 && (
        <p className="muted">
          {mine > 0 && `${speak('deliberation-room.said-mine', { count: mine })} `}
          {speak('deliberation-room.said-hidden')}
        </p>
      )}
    </Section>
  );
}
