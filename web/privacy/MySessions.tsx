import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import { sayShortDay } from '#language/figures.ts';
import { privacyWords } from '#language/privacy.ts';
import { call } from '../api/call.ts';
import { sendAllHeld } from '../api/held.ts';
import { newKey } from '../api/intention.ts';
import { answers, useQuestion } from '../api/question.ts';
import { mySessionsQuestion } from '../api/questions.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { Section } from '../kit/Sheet.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** Where one is signed in, and the way out everywhere: for a phone that was lost or lent. */
export function MySessions() {
  const speak = useSpeak(privacyWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const navigate = useNavigate();
  const heard = useQuestion(mySessionsQuestion);
  const [problem, setProblem] = useState<Problem>();
  if (heard.is !== 'answered') return null;

  const leave = async (): Promise<void> => {
    await sendAllHeld();
    const answer = await call({ method: 'DELETE', path: '/my-sessions', key: newKey() });
    if (!answer.ok) return setProblem(answer.problem);
    answers.forgetAll();
    return navigate({ to: '/sign-in' });
  };
  const sayDay = (day: string): string => sayShortDay(`${day}T00:00:00+08:00`, now, locale);

  return (
    <Section title={speak('privacy.sessions')}>
      <ul className="rows">
        {heard.value.map(({ device, here, since, used_on, ends_on }, index) => (
          <li key={`${since} ${index}`} className="signed-in-on">
            <p>
              {say(device)}
              {here && <span className="muted"> · {speak('privacy.session-here')}</span>}
            </p>
            <p className="small muted">
              {speak('privacy.session-days', { used: sayDay(used_on), ends: sayDay(ends_on) })}
            </p>
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} focus />}
      <p>
        <Button onPress={() => void leave()}>{speak('privacy.sign-out-everywhere')}</Button>
      </p>
      <p className="small muted">{speak('privacy.sign-out-everywhere-about')}</p>
    </Section>
  );
}
