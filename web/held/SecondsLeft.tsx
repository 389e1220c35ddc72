import { useEffect, useState } from 'react';
import { heldActWords } from '#language/held-act.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { HELD_MS, secondsLeft, type HeldAct } from './held-act.ts';

const BEAT_MS = 250;

/** The countdown is for the eye: read out every second it would be noise. */
export function SecondsLeft({ act }: { readonly act: HeldAct }) {
  const speak = useSpeak(heldActWords);
  const say = useSay();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), BEAT_MS);
    return () => clearInterval(beat);
  }, []);
  const seconds = secondsLeft(act, now);
  const share = Math.max(0, Math.min(1, (act.until - now) / HELD_MS));
  return (
    <span className="seconds-left" aria-hidden="true">
      <svg viewBox="0 0 20 20" width="20" height="20">
        <circle cx="10" cy="10" r="8" pathLength={1} strokeDasharray={`${share} 1`} />
      </svg>
      {speak('held-act.held', { step: say(act.words), seconds })}
    </span>
  );
}
