import { trialPanelsWords } from '#language/trial-panels.ts';
import { useSpeak } from '../../speech/use-speak.ts';

/** Above a result: the text has changed since it was tried. The button beside it tries it as it is now. */
export function EarlierText() {
  const speak = useSpeak(trialPanelsWords);
  return (
    <p className="earlier-text" role="status">
      {speak('trial-panels.earlier')}
    </p>
  );
}
