import { useRef, useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { CalendarView } from '#core/contract/calendar.ts';
import { calendarFeedWords } from '#language/calendar-feed.ts';
import { dayOf, sayDay } from '#language/figures.ts';
import { call } from '../api/call.ts';
import { newKey } from '../api/intention.ts';
import { learn, useQuestion } from '../api/question.ts';
import { calendarFeedQuestion } from '../api/questions.ts';
import { useSend } from '../api/send.ts';
import { makeCalendarFeed } from '../api/writes.ts';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly publicFeed: CalendarView['public_feed'];
}

/** One's own calendar on one's own phone: its secret address made, shown once, and ended. */
export function Subscribe({ publicFeed }: Props) {
  const speak = useSpeak(calendarFeedWords);
  const say = useSay();
  return (
    <div className="screen-only calendar-subscribe">
      <Fold title={speak('calendar-feed.title')}>
        <div className="stack near">
          <Own />
          {publicFeed && (
            <p>
              <a href={publicFeed.path}>{speak('calendar-feed.public', { place: say(publicFeed.place) })}</a>
              <br />
              <span className="small muted">{speak('calendar-feed.public-about')}</span>
            </p>
          )}
        </div>
      </Fold>
    </div>
  );
}

function Own() {
  const speak = useSpeak(calendarFeedWords);
  const locale = useLocale();
  const heard = useQuestion(calendarFeedQuestion);
  const making = useSend(makeCalendarFeed);
  const [problem, setProblem] = useState<Problem>();
  const [path, setPath] = useState<string>();
  if (heard.is !== 'answered') return null;
  const { since } = heard.value;

  const make = async (): Promise<void> => {
    setProblem(undefined);
    const answer = await making.send(undefined);
    if (!answer?.ok) return;
    setPath(answer.value.path);
    learn(calendarFeedQuestion, { since: answer.value.since });
  };
  const end = async (): Promise<void> => {
    const answer = await call({ method: 'DELETE', path: calendarFeedQuestion.path, key: newKey() });
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(undefined);
    setPath(undefined);
    learn(calendarFeedQuestion, { since: null });
    return toast(speak('calendar-feed.ended'));
  };
  const wrong = making.problem ?? problem;

  return (
    <>
      <p>{speak('calendar-feed.about')}</p>
      {path === undefined ? (
        since !== null && <p>{speak('calendar-feed.since', { day: sayDay(dayOf(since), locale) })}</p>
      ) : (
        <Address address={`${location.origin}${path}`} />
      )}
      <p className="small muted">{speak('calendar-feed.secret')}</p>
      {wrong && <ProblemNote problem={wrong} focus />}
      <div className="line-up">
        <Button busy={making.busy} onPress={() => void make()}>
          {speak(since === null ? 'calendar-feed.make' : 'calendar-feed.make-again')}
        </Button>
        {since !== null && (
          <Button look="quiet" onPress={() => void end()}>
            {speak('calendar-feed.end')}
          </Button>
        )}
      </div>
    </>
  );
}

function Address({ address }: { readonly address: string }) {
  const speak = useSpeak(calendarFeedWords);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Where it cannot be copied it stays selected, for the finger to copy.
    if (await isCopied(address)) toast(speak('calendar-feed.copied'));
  };
  return (
    <div className="sheet calm stack tight" role="status">
      <label className="calendar-address">
        <span className="strong">{speak('calendar-feed.address')}</span>
        <input
          ref={field}
          className="input"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="line-up">
        <Button look="primary" onPress={() => void copy()}>
          {speak('calendar-feed.copy')}
        </Button>
      </div>
      <p>{speak('calendar-feed.how')}</p>
      <p className="small">{speak('calendar-feed.once')}</p>
    </div>
  );
}

/** A page that came without encryption has no clipboard; there what is selected is copied the old way. */
async function isCopied(address: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return document.execCommand('copy');
  return navigator.clipboard.writeText(address).then(
    () => true,
    () => document.execCommand('copy'),
  );
}
