import { burdenWords } from '#language/burden.ts';
import { sayCount } from '#language/figures.ts';
import { useLocale } from '../speech/locale.ts';
import { useSpeak } from '../speech/use-speak.ts';

/** Under two minutes in seconds, then in minutes to the half. */
export function useSaySeconds(): (seconds: number) => string {
  const speak = useSpeak(burdenWords);
  const locale = useLocale();
  return (seconds) =>
    seconds < 120
      ? speak('burden.seconds', { count: seconds })
      : speak('burden.minutes', { count: sayCount(Math.round(seconds / 30) / 2, locale) });
}

export function useSayMinutes(): (minutes: number) => string {
  const speak = useSpeak(burdenWords);
  const locale = useLocale();
  return (minutes) =>
    speak('burden.minutes', { count: sayCount(minutes < 10 ? minutes : Math.round(minutes), locale) });
}
