import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sayShortDay } from '#language/figures.ts';
import { joinWords } from '#language/join.ts';
import { useMe } from '../api/me.ts';
import { useQuestion } from '../api/question.ts';
import { joinsQuestion } from '../api/questions.ts';
import { useServerNow } from '../device/server-time.ts';
import { findAside, takeUp } from '../form/draft.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from '../kit/Sheet.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** What I said is so for me too: where it stands, and no way to read it. */
export function JoinedRows() {
  const speak = useSpeak(joinWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const heard = useQuestion(joinsQuestion);
  if (heard.is !== 'answered' || heard.value.length === 0) return null;
  return (
    <Section title={speak('join.mine')}>
      <ul className="rows">
        {heard.value.map(({ handle, mechanism, place, day, state, also }) => (
          <li key={handle} className="row-link">
            <h3>
              {say(mechanism)}
              {place && ` · ${say(place)}`}
            </h3>
            <p className="pieces small muted">
              {speak('join.row', { day: sayShortDay(day, now, locale), state: say(state) })}
              {` · ${speak('join.also-with-you', { count: also })}`}
            </p>
          </li>
        ))}
      </ul>
      <p className="small muted">{speak('join.mine-about')}</p>
      <SetAside />
    </Section>
  );
}

/** What was typed when they joined, for whoever finds that it was another matter. */
function SetAside() {
  const speak = useSpeak(joinWords);
  const navigate = useNavigate();
  const me = useMe();
  const [now] = useState(Date.now);
  if (!me) return null;
  const beginning = `${me.id}.open.`;
  return findAside(beginning, now).map((name) => (
    <p key={name} className="line-up small">
      {speak('join.set-aside')}
      <Button
        onPress={() => {
          takeUp(name);
          void navigate({ to: '/new/$mechanism', params: { mechanism: name.slice(beginning.length) } });
        }}
      >
        {speak('join.take-up')}
      </Button>
    </p>
  ));
}
