import type { ClockView } from '#core/contract/matter.ts';
import { sayNear, saySpan, spanOfMinutes } from '#language/figures.ts';
import { waitingWords } from '#language/waiting.ts';
import { useServerNow } from '../device/server-time.ts';
import { useLocale } from '../speech/locale.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { timeLeft } from './time-left.ts';
import './time-left.css';

interface Props {
  readonly clock: ClockView;
  /** Long also says the moment it is due and where the time limit comes from. */
  readonly long?: boolean;
}

export function TimeLeft({ clock, long = false }: Props) {
  const speak = useSpeak(waitingWords);
  const locale = useLocale();
  const now = useServerNow();
  const { stands, minutes } = timeLeft(clock, now);
  const span = saySpan(spanOfMinutes(minutes), locale);
  const moment = sayNear(clock.due, now, locale);
  const said = {
    calm: () => speak('waiting.left', { span }),
    soon: () => speak('waiting.left', { span }),
    late: () => speak('waiting.late', { span }),
    paused: () => speak('waiting.paused'),
  }[stands]();
  return (
    <span className={`time-left ${stands}`}>
      <span className="time-span">{said}</span>
      {long && stands !== 'paused' && (
        <span className="time-due">
          {stands === 'late' ? speak('waiting.since', { moment }) : speak('waiting.until', { moment })}
        </span>
      )}
      {long && clock.provisional && <span className="time-due">{speak('waiting.provisional')}</span>}
      {long && clock.ours && <span className="time-due">{speak('waiting.ours')}</span>}
    </span>
  );
}
